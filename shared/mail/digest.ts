import { type ChainCheck, problemsOf } from '../anchors/chain-check.ts';
import { type Day, vietnameseDay } from '../calendar.ts';
import { type Campaign, wardOf } from '../campaign.ts';
import { words } from '../i18n/words.ts';
import type { Reminder } from '../reminders.ts';
import { kindText } from './kind-text.ts';

interface Digest {
  readonly campaign: Campaign;
  /** The day whose reminders they are. */
  readonly today: Day;
  /** Where people open the pages, without a slash at the end. Without it the mail has no links. */
  readonly site?: string | undefined;
  /** What the last nightly check found and anchored, for those who keep the anchors by keeping the mail. */
  readonly check?: Pick<ChainCheck, 'added' | 'problems'> | undefined;
}

type Language = 'vi' | 'en';

/** A province's coordinator is reminded of every late ward; the page has those that are not listed. */
const mostLines = 150;

/**
 * One person's reminders of a day as one message, Vietnamese above English, the earliest due day first. It names wards
 * and numbers, never a household.
 */
export function digestOf(digest: Digest, lines: readonly Reminder[]): { subject: string; text: string } {
  const { campaign, today } = digest;
  const inOrder = lines.toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : Number(a.dueOn > b.dueOn)));
  return {
    subject: `[rasoat] ${lines.length} việc đến hạn – ${vietnameseDay(today)} – ${campaign.title}`,
    text: `${partOf(digest, inOrder, 'vi')}\n\n---\n\n${partOf(digest, inOrder, 'en')}\n`,
  };
}

function partOf(digest: Digest, lines: readonly Reminder[], language: Language): string {
  const { opening, more, all, closing } = templates[language];
  const left = lines.length - mostLines;
  const listed = lines.slice(0, mostLines).map((line) => lineOf(digest, line, language));
  const path = `/dot/${digest.campaign.id}/nhac-han`;
  return [
    opening(digest.campaign.title, lines.length),
    [...listed, ...(left > 0 ? [more(left)] : [])].join('\n'),
    ...(digest.site ? [`${all}: ${digest.site}${path}`] : []),
    ...(digest.check ? [checkText(digest, digest.check, language)] : []),
    closing,
  ].join('\n\n');
}

/** The newest anchor of the story, which stays true in a mail whatever becomes of the server. */
function checkText(
  { campaign, site }: Digest,
  { added, problems }: NonNullable<Digest['check']>,
  language: Language,
): string {
  const { anchor, broken } = templates[language];
  const found = problemsOf(campaign.id, problems).length;
  const link = site ? `: ${site}/dot/${campaign.id}/nhat-ky` : '';
  return [...(found > 0 ? [`${broken(found)}${link}`] : []), anchor(added.number, added.sha256)].join('\n');
}

/** The sentences around the lines. */
const templates = {
  vi: {
    opening: (title: string, count: number) => `${title}: ${count} việc đến hạn hoặc quá hạn.`,
    more: (left: number) => `- … và ${left} việc khác`,
    all: 'Xem tất cả nhắc hạn',
    anchor: (number: number, hash: string) => `Mốc nhật ký số ${number}, SHA-256 ${hash}. Xin giữ thư này.`,
    broken: (found: number) => `Kiểm tra nhật ký đêm qua: ${found} điểm không khớp`,
    closing: 'Thư này do rasoat tự động gửi; xin đừng trả lời. Việc đã xong thì không nhắc nữa.',
  },
  en: {
    opening: (title: string, count: number) => `${title}: due or overdue: ${count}.`,
    more: (left: number) => `- … and ${left} more`,
    all: 'All reminders',
    anchor: (number: number, hash: string) =>
      `Anchor ${number} of the history, SHA-256 ${hash}. Please keep this mail.`,
    broken: (found: number) => `Last night’s check of the history: things that do not hold: ${found}`,
    closing:
      'rasoat sent this mail by itself; please do not answer it. What is done is not reminded of again.',
  },
} as const;

/** A ward's stage, when it is due, what is missing, and below it the page where the work is done. */
function lineOf({ campaign, site }: Digest, line: Reminder, language: Language): string {
  const { ward, stage, about, dueOn, kind, missing } = line;
  const name = nameOf(campaign, ward);
  const due = language === 'vi' ? `hạn ${vietnameseDay(dueOn)}` : `due ${vietnameseDay(dueOn)}`;
  const what = missing[language] ? `: ${missing[language]}` : '';
  const link = site ? `\n  ${site}${pathOf(campaign, line)}` : '';
  return `- ${name}, ${words[about ?? stage][language]}, ${due} (${kindText(kind)[language]})${what}${link}`;
}

/** The name of the ward, or of the province where it is reminded of its own reports. */
const nameOf = (campaign: Campaign, code: string): string =>
  code === campaign.province.code ? campaign.province.name : (wardOf(campaign, code)?.name ?? code);

/** The page where the work of a reminder is done. */
const pathOf = ({ id }: Campaign, { ward, stage, about }: Reminder): string => {
  if (about === 'reports') return `/dot/${id}/lich`;
  const below = about === 'requests' ? '/don' : stage === 'approval' ? '/tham-dinh' : '';
  return `/dot/${id}/xa/${ward}${below}`;
};
