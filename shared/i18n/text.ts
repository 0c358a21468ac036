/** A text in both languages of the product; Vietnamese is shown first. */
export interface Text {
  readonly vi: string;
  readonly en: string;
}
