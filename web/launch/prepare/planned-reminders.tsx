import type { ReactNode } from 'react';
import type { DryRunAnswer } from '../../client/answers.ts';
import { formatDay } from '../../language/format.ts';
import { reports, stages } from '../../language/labels.ts';
import { useLanguage } from '../../language/language.tsx';
import { DataTable } from '../../parts/data-table.tsx';

interface Props {
  readonly run: Pick<DryRunAnswer, 'reminders'>;
}
type Line = DryRunAnswer['reminders'][number];

/** Every reminder of the stages with a day of their own and of the province's reports, with how many people get it. */
export function PlannedReminders({ run: { reminders } }: Props): ReactNode {
  const { say, count } = useLanguage();
  const messages = reminders.reduce((sum, { people }) => sum + people, 0);
  return (
    <>
      <p className="quiet">
        {say(
          'Thư chỉ gửi nếu đến ngày đó xã chưa làm xong, hoặc tỉnh chưa ghi là đã báo cáo. Ngày nhắc phúc tra và thẩm định tùy ngày niêm yết của từng xã.',
          'Sent only if a ward is not done by then, or the report not recorded as sent. Reminders of rechecks and answers follow from when each ward posts its list.',
        )}
      </p>
      <details>
        <summary>
          {say(
            `${count(reminders.length)} lần nhắc, nhiều nhất ${count(messages)} thư`,
            `Reminders: ${count(reminders.length)}; messages: at most ${count(messages)}`,
          )}
        </summary>
        <ReminderTable reminders={reminders} />
      </details>
    </>
  );
}

/** The areas that no reminder reaches have a column only where there are some. */
function ReminderTable({ reminders }: { readonly reminders: readonly Line[] }): ReactNode {
  const { say, weekday, count } = useLanguage();
  const about = ({ stage, dueOn, on }: Line) =>
    say({ ...stages, ...reports }[stage]) +
    say(`, hạn ${formatDay(dueOn)}`, `, due ${formatDay(dueOn)}`) +
    (on > dueOn ? say(' (quá hạn)', ' (overdue)') : '');
  const unreached = {
    title: say('Địa bàn không có thư điện tử', 'Areas without an address'),
    isNumber: true,
    cell: (line: Line) => count(line.unreached),
  } as const;
  return (
    <DataTable
      caption={say('Nhắc hạn', 'Reminders')}
      rows={reminders}
      keyOf={({ on, stage, dueOn }) => `${stage} ${dueOn} ${on}`}
      columns={[
        { title: say('Ngày gửi', 'Sent on'), cell: ({ on }) => weekday(on) },
        { title: say('Nhắc', 'About'), cell: about },
        { title: say('Số xã', 'Wards'), isNumber: true, cell: ({ wards }) => wards > 0 && count(wards) },
        { title: say('Số thư', 'Messages'), isNumber: true, cell: ({ people }) => count(people) },
        ...(reminders.some((line) => line.unreached > 0) ? [unreached] : []),
      ]}
    />
  );
}
