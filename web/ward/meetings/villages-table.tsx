import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { buttons } from '../../../shared/i18n/controls.ts';
import { plural } from '../../../shared/i18n/plural.ts';
import type { WardDetail } from '../../client/answers.ts';
import { villageState } from '../../language/labels.ts';
import { useLanguage } from '../../language/language.tsx';
import { type Column, DataTable } from '../../parts/data-table.tsx';
import { Link } from '../../parts/link.tsx';
import { useWard } from '../use-ward.ts';
import { inOrder, isMeeting } from './meeting.ts';
import classes from './villages-table.module.css';

type Village = WardDetail['villages'][number];

/** The villages, those that must still meet first. */
export function VillagesTable({ onMeet }: { readonly onMeet: (village: string) => void }): ReactNode {
  const { say, count } = useLanguage();
  const detail = useWard();
  const meetsNow = detail.may('recordMeeting') && isMeeting(detail);
  const columns: Column<Village>[] = [
    { title: say('Thôn', 'Village'), cell: (village) => <Name village={village} /> },
    { title: say('Số hộ', 'Households'), isNumber: true, cell: ({ households }) => count(households) },
    { title: say('Tình trạng', 'State'), cell: (village) => <State village={village} /> },
    { title: say('Biên bản', 'Minutes'), cell: ({ name }) => <MinutesLink name={name} /> },
  ];
  const act: Column<Village> = {
    title: say('Việc cần làm', 'To do'),
    cell: ({ name, state }) =>
      state === 'due' ? (
        <Button size="xs" onClick={() => onMeet(name)}>
          {say(buttons.recordMeeting)}
          <span className="unseen"> {name}</span>
        </Button>
      ) : state === 'reopened' && detail.may('receiveBatch') ? (
        <HandInLink name={name} />
      ) : (
        '–'
      ),
  };
  return (
    <DataTable
      caption={say('Các thôn', 'Villages')}
      columns={meetsNow ? [...columns, act] : columns}
      rows={inOrder(detail.villages)}
      keyOf={({ name }) => name}
    />
  );
}

function Name({ village: { name, formerly } }: { readonly village: Village }): ReactNode {
  const { say } = useLanguage();
  return (
    <>
      <bdi>{name}</bdi>
      {formerly && (
        <div className="quiet">
          {say('trước đây:', 'before:')} <bdi>{formerly.join(', ')}</bdi>
        </div>
      )}
    </>
  );
}

function State({ village: { state, votedDown } }: { readonly village: Village }): ReactNode {
  const { say, count } = useLanguage();
  if (state === null) return '–';
  return (
    <span className={classes[state]}>
      {say(villageState[state])}
      {votedDown !== undefined &&
        say(`: riêng ${count(votedDown)} hộ`, `: ${count(votedDown)} ${plural(votedDown, 'household')}`)}
    </span>
  );
}

/** A village that did not agree is scored again before it meets again. */
function HandInLink({ name }: { readonly name: string }): ReactNode {
  const { say } = useLanguage();
  const { params } = useWard();
  return (
    <Link href={`/dot/${params.campaign}/xa/${params.ward}/nop-danh-sach`}>
      {say('Chấm lại, rồi nộp danh sách', 'Score again, then hand in')}
      <span className="unseen"> {name}</span>
    </Link>
  );
}

function MinutesLink({ name }: { readonly name: string }): ReactNode {
  const { say } = useLanguage();
  const { params, villages } = useWard();
  const at = villages.findIndex((village) => village.name === name);
  return (
    <Link href={`/dot/${params.campaign}/xa/${params.ward}/hop-thon/bien-ban?thon=${at}`}>
      {say('In biên bản', 'Print the form')}
      <span className="unseen"> {name}</span>
    </Link>
  );
}
