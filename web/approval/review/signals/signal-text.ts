import type { Text } from '../../../../shared/i18n/text.ts';
import { words } from '../../../../shared/i18n/words.ts';
import type { Signals } from '../../../client/answers.ts';
import { dayOf, formatCount, formatDay, formatInstant, type Language } from '../../../language/format.ts';
import { scoreDifferences } from '../score-changes.ts';

type Signal = Signals['groups'][number]['signals'][number];
type SignalOf<Kind extends Signal['kind']> = Extract<Signal, { kind: Kind }>;
type Recording = SignalOf<'scoresAfterMeeting'>['changed'];

const t = (vi: string, en: string): Text => ({ vi, en });
const measures = { b1: t('B1', 'B1'), income: t('Thu nhập', 'Income') } as const;

/** A number as each language writes it. */
const number = (value: number): Text => t(formatCount(value, 'vi'), formatCount(value, 'en'));

/** What was seen of a signal in figures: one line for each thing. */
export function signalText(signal: Signal): Text[] {
  switch (signal.kind) {
    case 'scoresAfterMeeting':
      return afterMeetingText(signal);
    case 'nearLine':
      return [nearLineText(signal)];
    case 'exactTarget':
      return [targetText(signal)];
    case 'changedPeople':
      return [peopleText(signal)];
    case 'equalScores':
      return [equalText(signal)];
    case 'declaredKin':
      return [classesText(signal)];
  }
}

function afterMeetingText({ before, now, changed, metAt }: SignalOf<'scoresAfterMeeting'>): Text[] {
  const found = { vi: scoreDifferences(before, now, 'vi'), en: scoreDifferences(before, now, 'en') };
  const line = (language: Language, index: number): string => {
    const { name, was, is } = found[language][index] ?? { name: t('', ''), was: '', is: '' };
    return `${name[language]}: ${was} → ${is}`;
  };
  const met = formatDay(dayOf(metAt));
  const who = recordingText(changed);
  return [
    ...found.vi.map((_, index) => t(line('vi', index), line('en', index))),
    t(`Thôn họp, ghi ngày ${met}; sửa ${who.vi}`, `The village met, recorded on ${met}; changed ${who.en}`),
  ];
}

const origins: Readonly<Record<Recording['origin'], Text>> = {
  file: t('từ tệp', 'from a file'),
  meeting: t('ở cuộc họp sau', 'by a later meeting'),
  recheck: t('khi phúc tra', 'by a recheck'),
  other: t('không rõ từ đâu', 'from elsewhere'),
};

/** When something was recorded, how and by whom. */
function recordingText({ at, by, origin }: Recording): Text {
  const when = formatInstant(at);
  const [vi, en] = by === undefined ? ['', ''] : [`, ${by}`, `, ${by}`];
  return t(`${origins[origin].vi}, ${when}${vi}`, `${origins[origin].en}, ${when}${en}`);
}

function nearLineText({ by, measure, line, before, now }: SignalOf<'nearLine'>): Text {
  const [value, limit, above] = [number(measure), number(line), number(measure - line)];
  const classes = classesText({ before, now });
  return t(
    `${measures[by].vi} ${value.vi}, hơn chuẩn ${limit.vi} là ${above.vi}; ${classes.vi}`,
    `${measures[by].en} ${value.en}, which is ${above.en} above the line of ${limit.en}; ${classes.en}`,
  );
}

/** The class before the review and now. */
function classesText({ before, now }: Pick<SignalOf<'declaredKin'>, 'before' | 'now'>): Text {
  const [from, to] = [words[before], words[now]];
  return t(`${from.vi} → ${to.vi}`, `${from.en} → ${to.en}`);
}

function targetText({ class: name, start, end, reduce }: SignalOf<'exactTarget'>): Text {
  const [from, to, fall] = [number(start), number(end), number(reduce)];
  return t(
    `Số ${words[name].vi}: ${from.vi} → ${to.vi}, giảm đúng ${fall.vi} hộ như chỉ tiêu`,
    `Households ${words[name].en}: ${from.en} → ${to.en}, a fall of exactly the ${fall.en} that were set`,
  );
}

const people: Readonly<Record<SignalOf<'changedPeople'>['what'], Text>> = {
  head: t('Chủ hộ là người khác', 'Somebody else is the head'),
  headId: t('Chủ hộ có số định danh khác hẳn', 'The head has another id number altogether'),
  members: t('Không còn thành viên nào như trước', 'None of the members is the same'),
};

function peopleText({ what, changed }: SignalOf<'changedPeople'>): Text {
  const than = changed
    ? t('so với lần ghi trước; ghi', 'than in the record before; recorded')
    : t('so với danh sách đầu kỳ', 'than on the opening list');
  const when = changed ? recordingText(changed) : t('', '');
  return t(
    `${people[what].vi} ${than.vi} ${when.vi}`.trim(),
    `${people[what].en} ${than.en} ${when.en}`.trim(),
  );
}

function equalText({ by, value, count }: SignalOf<'equalScores'>): Text {
  const [same, many] = [number(value), number(count)];
  return t(
    `${many.vi} hộ liền nhau cùng ${measures[by].vi} ${same.vi}`,
    `${many.en} neighbours with ${measures[by].en} ${same.en}`,
  );
}
