import type { ReactNode } from 'react';
import type { BoardLine, CampaignHead } from '../../client/answers.ts';
import { dayOf, formatDay } from '../../language/format.ts';
import { useLanguage } from '../../language/language.tsx';
import { type Column, DataTable } from '../../parts/data-table.tsx';
import { Link } from '../../parts/link.tsx';
import { AttendanceInput } from './attendance-input.tsx';
import { NamePeople } from './name-people.tsx';
import classes from './training.module.css';
import { TrainingMark } from './training-mark.tsx';

interface Props {
  readonly campaign: CampaignHead;
  readonly wards: readonly BoardLine[];
  /** What was typed, by ward; absent where the reader may record nothing. */
  readonly typed?: Readonly<Record<string, string>> | undefined;
  readonly onType: (code: string, value: string) => void;
  /** How many passed the check, likewise. */
  readonly passed?: Readonly<Record<string, string>>;
  readonly onPass?: (code: string, value: string) => void;
  /** Who attended by name, by ward, likewise. */
  readonly people?: Readonly<Record<string, readonly string[]>>;
  readonly onName?: (code: string, people: readonly string[]) => void;
}

/** Every ward with its training, and a field for the attendance of another session. */
export function TrainingTable(props: Props): ReactNode {
  const { campaign, wards, typed } = props;
  const { say } = useLanguage();
  const districts = new Map(campaign.districts.map(({ code, name }) => [code, name]));
  const district: Column<BoardLine> = {
    title: say('Huyện', 'District'),
    cell: (ward) => districts.get(ward.district ?? ''),
  };
  const name: Column<BoardLine> = {
    title: say('Xã', 'Ward'),
    cell: ({ code, name: text }) => (
      <Link href={`/dot/${campaign.id}/xa/${code}`}>
        <bdi>{text}</bdi>
      </Link>
    ),
  };
  const columns = [
    name,
    ...(districts.size > 1 ? [district] : []),
    ...useStateColumns(),
    ...useAttendanceColumn(props).filter(() => typed),
    ...useCheckColumn(props).filter(() => typed && campaign.check),
  ];
  return (
    <DataTable
      caption={say('Các xã', 'Wards')}
      empty={say('Không có xã nào như vậy.', 'There is no such ward.')}
      columns={columns}
      rows={wards}
      keyOf={({ code }) => code}
    />
  );
}

/** How many attended, or who by name. */
function useAttendanceColumn({ typed, onType, people = {}, onName }: Props): Column<BoardLine>[] {
  const { say } = useLanguage();
  return [
    {
      title: say('Ghi thêm số người dự', 'Add attendance'),
      cell: ({ code, name }) => (
        <div className={classes.attendance}>
          <AttendanceInput code={code} name={name} value={typed?.[code] ?? ''} onChange={onType} />
          {onName && (
            <NamePeople ward={name} people={people[code] ?? []} onName={(names) => onName(code, names)} />
          )}
        </div>
      ),
    },
  ];
}

/** How many passed the check that ends a session. */
function useCheckColumn({
  passed = {},
  onType,
  onPass = onType,
}: Pick<Props, 'passed' | 'onType' | 'onPass'>): Column<BoardLine>[] {
  const { say } = useLanguage();
  const title = say('Số người đạt kiểm tra', 'Passed the check');
  return [
    {
      title,
      cell: ({ code, name }) => (
        <AttendanceInput code={code} name={name} what={title} value={passed[code] ?? ''} onChange={onPass} />
      ),
    },
  ];
}

function useStateColumns(): Column<BoardLine>[] {
  const { say, count } = useLanguage();
  return [
    { title: say('Tập huấn', 'Training'), cell: (ward) => <TrainingMark ward={ward} /> },
    {
      title: say('Số người dự', 'Attended'),
      cell: ({ training }) => (training ? count(training.attended) : ''),
      isNumber: true,
    },
    {
      title: say('Lần đầu', 'First on'),
      cell: ({ training }) => (training ? formatDay(dayOf(training.at)) : ''),
    },
  ];
}
