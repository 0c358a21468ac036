import { isReadableKey } from '../../../../shared/batch/readable-key.ts';
import type { Text } from '../../../../shared/i18n/text.ts';
import type { HouseholdView } from '../../../client/answers.ts';
import { formatCount, formatDay, type Language } from '../../../language/format.ts';
import { classes } from '../../../language/labels.ts';
import { needsText } from '../../../language/needs.ts';
import { outcomes } from '../../../language/outcomes.ts';
import { excuseReasons } from '../excuse-reasons.ts';

type Event = HouseholdView['history'][number];
type Scores = Extract<Event, { did: 'rescored' }>['set'];

const t = (vi: string, en: string): Text => ({ vi, en });

const comparedText = (verdict: Extract<Event, { did: 'compared' }>['verdict']): Text =>
  verdict === 'same'
    ? t('Quyết định: trùng với một hộ khác', 'Decided: the same as another household')
    : t('Quyết định: không trùng với một hộ khác', 'Decided: not the same as another household');

const recheckedText = (outcome: Extract<Event, { did: 'rechecked' }>['outcome']): Text =>
  outcome === 'changed'
    ? t('Phúc tra: thay đổi', 'Recheck: changed')
    : t('Phúc tra: giữ nguyên', 'Recheck: stands');

const attachedText = (what: Extract<Event, { did: 'attached' }>['what']): Text =>
  what === 'photo'
    ? t('Kèm ảnh vào hộ', 'A photo was attached')
    : t('Ghi vị trí của hộ', 'The position was recorded');

const inspectedText = ({ inspection, outcome }: Extract<Event, { did: 'inspected' }>): Text =>
  t(`Kiểm tra ${inspection}: ${outcomes[outcome].vi}`, `Inspection ${inspection}: ${outcomes[outcome].en}`);

/** What an event of a household's history was. */
export function eventTitle(event: Event): Text {
  switch (event.did) {
    case 'recorded':
      return recordedTitle(event);
    case 'rejected':
      return t('Có lỗi trong tệp, chưa được ghi', 'Rejected: the file has errors');
    case 'undone':
      return t('Hoàn tác việc ghi một tệp', 'The recording of a file was undone');
    case 'excused':
      return t('Miễn rà soát', 'Excused');
    case 'withdrawn':
      return t('Rút hộ có lỗi', 'Withdrawn');
    case 'removed':
      return t('Bỏ vì ghi nhầm', 'Removed, recorded by mistake');
    case 'mergedInto':
      return t('Gộp vào hộ khác', 'Merged into another household');
    case 'mergedFrom':
      return t('Một hộ ghi nhầm mã được gộp vào', 'A household with a mistyped code was merged into it');
    case 'rescored':
      return t('Họp thôn sửa điểm', 'Scores changed by the village meeting');
    case 'votedOn':
      return t('Họp thôn biểu quyết', 'Voted on by the village meeting');
    case 'objected':
      return t('Có khiếu nại', 'Objection');
    case 'rechecked':
      return recheckedText(event.outcome);
    case 'compared':
      return comparedText(event.verdict);
    case 'attached':
      return attachedText(event.what);
    case 'detached':
      return t('Gỡ ảnh hoặc vị trí', 'A photo or the position was taken off');
    case 'returned':
      return t('Cấp thẩm định trả lại', 'Returned by the approver');
    case 'returnRecalled':
      return t('Cấp thẩm định rút lại việc trả lại', 'The approver recalled the return');
    case 'inspected':
      return inspectedText(event);
  }
}

const recordedTitle = (event: Extract<Event, { did: 'recorded' }>): Text =>
  t(
    `Ghi từ tệp, kết quả: ${classes[event.class].vi}`,
    `Recorded from a file as ${classes[event.class].en.toLowerCase()}`,
  );

/** What people wrote of it, or the figures that it set. */
export function eventNote(event: Event): Text | string | undefined {
  switch (event.did) {
    case 'recorded':
      return recordedNote(event);
    case 'rejected': {
      const codes = event.codes.join(', ');
      return t(`(${event.file}, dòng ${event.row}: ${codes})`, `(${event.file}, row ${event.row}: ${codes})`);
    }
    case 'undone':
      return `(${event.file}) ${event.reason}`;
    case 'excused':
      return excuseReasons[event.reason];
    case 'objected':
      return t(
        `${event.text} (phúc tra chậm nhất ${formatDay(event.dueOn)})`,
        `${event.text} (recheck due ${formatDay(event.dueOn)})`,
      );
    case 'votedOn':
      return t(
        `${event.agreed} đồng ý, ${event.against} không đồng ý`,
        `${event.agreed} agreed, ${event.against} against`,
      );
    case 'attached':
      return undefined;
    case 'mergedInto':
    case 'mergedFrom':
      return isReadableKey(event.household) ? `(${event.household}) ${event.reason}` : event.reason;
    case 'rescored':
      return withScores(event.set, event.reason);
    case 'rechecked':
      return withScores(event.set, event.text);
    case 'inspected':
      return withScores(event.set ?? {}, event.text);
    default:
      return event.reason;
  }
}

function recordedNote({
  file,
  row,
  designations = [],
  needs = [],
}: Extract<Event, { did: 'recorded' }>): Text {
  const inLanguage = (language: Language, place: string): string =>
    [place, ...designations, needsText(needs, language)].filter((text) => text !== '').join(' · ');
  return {
    vi: inLanguage('vi', `(${file}, dòng ${row})`),
    en: inLanguage('en', `(${file}, row ${row})`),
  };
}

function withScores(set: Scores, words = ''): Text {
  const inLanguage = (language: Language): string =>
    [scoresText(set, language), words].filter((text) => text !== '').join(' · ');
  return { vi: inLanguage('vi'), en: inLanguage('en') };
}

/** New scores in one line. */
function scoresText({ b1, b2, income }: Scores, language: Language): string {
  const named = [
    ['B1', b1],
    ['B2', b2],
    [language === 'vi' ? 'thu nhập' : 'income', income],
  ] as const;
  return named
    .flatMap(([name, value]) => (value === undefined ? [] : `${name} ${formatCount(value, language)}`))
    .join(', ');
}
