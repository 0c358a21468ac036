import { type Advice, advice } from '../../i18n/text.ts';

/** A problem of a cell: it specifies a finding, with a text of its own. */
export interface Problem extends Advice {
  /** The finding that this problem specifies. */
  readonly code: 'E201' | 'E203' | 'E204' | 'E205' | 'E208' | 'E209' | 'E212' | 'W219' | 'E301' | 'E403';
}

export const problem = (code: Problem['code'], what: [string, string], cure: [string, string]): Problem => ({
  code,
  ...advice(what, cure),
});
