import type { Day } from '../calendar.ts';
import type { Text } from '../i18n/text.ts';

/** Where a day was read, and whether somebody checked it against the text that orders it. */
export interface Evidence {
  readonly mark: 'verified' | 'unverified';
  readonly source: Text;
}

/** A day off: a holiday, also on a weekend; the substitute for one; or a working day that was swapped. */
export interface Holiday extends Evidence {
  readonly day: Day;
  readonly name: Text;
}

/** A weekend day that is worked for a working day off (hoán đổi). */
export interface SwapDay extends Evidence {
  readonly day: Day;
  /** The working day that is off instead; it may lie in another year. */
  readonly for: Day;
}

/** What nobody had decided, or nothing was found about, when the data were written. */
export interface OpenQuestion {
  /** The days that the answer may change. */
  readonly from: Day;
  readonly to: Day;
  readonly text: Text;
}
