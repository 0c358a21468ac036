import type { ReactNode } from 'react';
import { useRead } from '../../client/use-read.ts';
import { useLanguage } from '../../language/language.tsx';
import { ClassBadge } from '../../parts/badges.tsx';
import { type Column, DataTable } from '../../parts/data-table.tsx';
import { HouseholdLink } from '../../ward/households/household-link.tsx';
import { useWardParams } from '../../ward/use-ward.ts';
import { HouseholdNames } from './household-names.tsx';
import { type Change, differences } from './score-changes.ts';

/** What changed in the list since the approver last answered. */
export function Changes(): ReactNode {
  const { say, count } = useLanguage();
  const read = useRead('GET /api/campaigns/:campaign/wards/:ward/changes', useWardParams());
  const columns = useColumns();
  if (read.first) {
    return (
      <p className="card">
        {say(
          'Danh sách chưa được trả lời lần nào, nên chưa có gì để so với lần trước.',
          'The list was not answered before, so there is nothing to compare it with.',
        )}
      </p>
    );
  }
  const changed = new Set(read.changes.map(({ household }) => household));
  const unchanged = read.returned.filter((household) => !changed.has(household));
  return (
    <>
      <DataTable
        caption={say('Thay đổi từ lần trả lời trước', 'Changes since the last answer')}
        columns={columns}
        rows={read.changes}
        keyOf={({ household }) => household}
        empty={say(
          'Không hộ nào thay đổi từ lần trả lời trước.',
          'No household changed since the last answer.',
        )}
      />
      {unchanged.length > 0 && (
        <p>
          {say(
            `${count(unchanged.length)} hộ đã trả lại và chưa thay đổi:`,
            `${count(unchanged.length)} returned and not changed so far:`,
          )}{' '}
          <HouseholdNames households={unchanged} />
        </p>
      )}
    </>
  );
}

function useColumns(): Column<Change>[] {
  const { say } = useLanguage();
  return [
    {
      title: say('Chủ hộ', 'Head'),
      cell: ({ household, was, is }) => (
        <HouseholdLink household={household} head={(is ?? was)?.head ?? household} />
      ),
    },
    { title: say('Thôn', 'Village'), cell: ({ was, is }) => <bdi>{(is ?? was)?.village}</bdi> },
    { title: say('Phân loại', 'Class'), cell: (change) => <ClassChange change={change} /> },
    {
      title: say('Điểm và nhân khẩu', 'Scores and people'),
      cell: (change) => <Differences change={change} />,
    },
  ];
}

function ClassChange({ change: { was, is } }: { readonly change: Change }): ReactNode {
  const { say } = useLanguage();
  if (!was && is) {
    return (
      <>
        <ClassBadge value={is.class} /> {say('mới thêm', 'added')}
      </>
    );
  }
  if (was && !is) {
    return (
      <>
        <ClassBadge value={was.class} /> {say('không còn trong danh sách', 'no longer listed')}
      </>
    );
  }
  if (!was || !is || was.class === is.class) return is && <ClassBadge value={is.class} />;
  return (
    <span>
      <ClassBadge value={was.class} /> → <ClassBadge value={is.class} />
    </span>
  );
}

function Differences({ change }: { readonly change: Change }): ReactNode {
  const { say, language } = useLanguage();
  const found = differences(change, language);
  if (found.length === 0) return '–';
  return (
    <span>
      {found.map(({ name, was, is }) => (
        <span key={name.en}>
          {say(name)}: <bdi>{was}</bdi> → <bdi>{is}</bdi>
          <br />
        </span>
      ))}
    </span>
  );
}
