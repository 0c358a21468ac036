/** A text in both languages of the product; Vietnamese is shown first. */
export interface Text {
  readonly vi: string;
  readonly en: string;
}

/** A catalogue entry: what is wrong and how to correct it. `{name}` is filled from params. */
export interface Advice {
  readonly what: Text;
  readonly cure: Text;
}

type Both = readonly [vi: string, en: string];

export const advice = ([vi, en]: Both, [cureVi, cureEn]: Both): Advice => ({
  what: { vi, en },
  cure: { vi: cureVi, en: cureEn },
});
