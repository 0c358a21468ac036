import type { ReactNode } from 'react';
import type { Text } from '../../../shared/i18n/text.ts';
import type { DryRunAnswer } from '../../client/answers.ts';
import { useLanguage } from '../../language/language.tsx';
import { DataTable } from '../../parts/data-table.tsx';

interface Props {
  readonly run: Pick<DryRunAnswer, 'dates'>;
}

const kinds: Readonly<Record<DryRunAnswer['dates'][number]['kind'], Text>> = {
  trainingFrom: { vi: 'Bắt đầu tập huấn', en: 'Training begins' },
  trainingTo: { vi: 'Hết hạn tập huấn', en: 'Training ends' },
  surveyFrom: { vi: 'Bắt đầu rà soát', en: 'Survey begins' },
  surveyTo: { vi: 'Hết hạn rà soát', en: 'Survey ends' },
  vettingTo: { vi: 'Hết hạn họp dân', en: 'Meetings end' },
  postedUntil: { vi: 'Niêm yết chậm nhất đến hết ngày', en: 'Last day of the last posting' },
  answerDue: { vi: 'Hạn trả lời chậm nhất', en: 'Latest answer' },
  close: { vi: 'Kết thúc đợt', en: 'Close' },
  preliminary: { vi: 'Hạn báo cáo sơ bộ', en: 'Preliminary report due' },
  official: { vi: 'Hạn báo cáo chính thức', en: 'Official report due' },
  inYear: { vi: 'Hạn báo cáo phát sinh trong năm', en: 'Report of changes in the year due' },
};
const levels = {
  district: { vi: 'cấp huyện', en: 'the district' },
  province: { vi: 'cấp tỉnh', en: 'the province' },
} as const;

/** What happens on a date. */
export const dateLabel = ({ kind, level }: Pick<DryRunAnswer['dates'][number], 'kind' | 'level'>): Text => {
  const what = kinds[kind];
  const who = level && levels[level];
  return who ? { vi: `${what.vi}, ${who.vi}`, en: `${what.en}, ${who.en}` } : what;
};

/** Every date in its order, with its weekday, and whether anybody works on it. */
export function PlannedDates({ run: { dates } }: Props): ReactNode {
  const { say, weekday } = useLanguage();
  return (
    <DataTable
      caption={say('Các ngày của đợt', 'Dates')}
      rows={[...dates].sort((one, other) => one.on.localeCompare(other.on))}
      keyOf={({ on, kind, level }) => `${kind} ${level} ${on}`}
      columns={[
        {
          title: say('Việc', 'What'),
          cell: (date) => say(dateLabel(date)),
        },
        { title: say('Ngày', 'Day'), cell: ({ on }) => weekday(on) },
        { title: say('Ngày nghỉ', 'Day off'), cell: ({ off }) => (off ? say(off) : '') },
      ]}
    />
  );
}
