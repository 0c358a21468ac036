import type { Text } from '../../../shared/i18n/text.ts';
import type { WardDetail } from '../../client/answers.ts';

type Village = WardDetail['villages'][number];

interface Votes {
  readonly attended: number;
  readonly agreed: number;
}

/** As the rule of the meetings says it: at least the campaign's share of those who attended; with nobody there it fails. */
export const passes = ({ attended, agreed }: Votes, share: number): boolean =>
  attended > 0 && agreed / attended >= share;

const { compare } = new Intl.Collator('vi', { numeric: true });

/** The villages that have something to do first, then by their names. */
export const inOrder = (villages: readonly Village[]): Village[] =>
  [...villages].sort(
    (one, other) => rankOf(one.state) - rankOf(other.state) || compare(one.name, other.name),
  );

const ranks = ['due', 'reopened', 'passed'];
const rankOf = (state: Village['state']): number => (state ? ranks.indexOf(state) : ranks.length);

/** Whether villages meet now: in vetting, and beside the survey while another village is scored again. */
export const isMeeting = ({ ward, villages }: WardDetail): boolean =>
  ward.stage === 'vetting' || (ward.stage === 'survey' && villages.some(({ state }) => state !== null));

/** Whether the list may be forwarded. */
export const isAllPassed = ({ villages }: WardDetail): boolean =>
  villages.every(({ state }) => state === 'passed' || state === null) &&
  villages.some(({ state }) => state === 'passed');

interface Outcome {
  readonly village: string;
  readonly passed: boolean;
  /** How many households were voted down. */
  readonly down: number;
}

/** What a meeting's result means for the ward, which had these villages before it. */
export function outcomeText({ village, passed, down }: Outcome, villages: readonly Village[]): Text {
  const waiting = villages.filter(
    ({ name, state }) => name !== village && state !== null && state !== 'passed',
  );
  if (!passed) {
    return {
      vi: '{name} chưa thông qua. Chấm lại các hộ của thôn, nộp danh sách rồi họp lại.',
      en: `{name} has not passed. Score its households again, hand in the list, and meet again.`,
    };
  }
  if (down > 0) {
    return {
      vi: `{name} đã thông qua, trừ ${down} hộ. Chấm lại các hộ đó, nộp lại rồi họp lại.`,
      en: `{name} has passed, but for ${down} of its households. Score these again, hand them in, and meet again.`,
    };
  }
  return waiting.length > 0
    ? {
        vi: `{name} đã thông qua. Còn ${waiting.length} thôn chưa xong.`,
        en: `{name} has passed. Villages still to pass: ${waiting.length}.`,
      }
    : {
        vi: `{name} đã thông qua. Mọi thôn đã thông qua: hãy chuyển danh sách sang niêm yết.`,
        en: `{name} has passed, and so have all villages: forward the list for posting.`,
      };
}
