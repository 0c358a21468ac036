/** A text in both languages of the product; Vietnamese is shown first. */
export interface Text {
  readonly vi: string;
  readonly en: string;
}

/** What a catalogue says of one thing that is wrong. `{name}` is filled from its params. */
export interface Advice {
  readonly what: Text;
  /** How to mend it. */
  readonly cure: Text;
}

type Both = readonly [vi: string, en: string];

export const advice = ([vi, en]: Both, [cureVi, cureEn]: Both): Advice => ({
  what: { vi, en },
  cure: { vi: cureVi, en: cureEn },
});
