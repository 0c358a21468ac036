import type { ReactNode } from 'react';
import { useRead } from '../../../client/use-read.ts';
import { formatDay } from '../../../language/format.ts';
import { useLanguage } from '../../../language/language.tsx';
import { type Column, DataTable } from '../../../parts/data-table.tsx';
import { HouseholdLink } from '../../../ward/households/household-link.tsx';
import { isVotedDown } from '../../../ward/meetings/votes/votes.ts';
import { useWard, useWardParams } from '../../../ward/use-ward.ts';
import { useHouseholdNames } from '../use-household-names.ts';
import { type HouseholdVote, votesOf } from './votes-of.ts';

/** How meetings voted on single households, those with the fewest votes first. */
export function Votes(): ReactNode {
  const { say, count } = useLanguage();
  const { agree } = useWard().campaign;
  const { decisions } = useRead('GET /api/campaigns/:campaign/wards/:ward/decisions', useWardParams());
  const nameOf = useHouseholdNames();
  const rows = decisions.flatMap(votesOf).sort((one, other) => shareOf(one) - shareOf(other));
  const columns: Column<HouseholdVote>[] = [
    {
      title: say('Chủ hộ', 'Head'),
      cell: ({ household }) => (
        <HouseholdLink household={household} head={nameOf(household)?.head ?? household} />
      ),
    },
    { title: say('Thôn', 'Village'), cell: ({ village }) => <bdi>{village}</bdi> },
    { title: say('Ghi ngày', 'Recorded on'), cell: ({ day }) => formatDay(day) },
    { title: say('Đồng ý', 'Agreed'), isNumber: true, cell: ({ agreed }) => count(agreed) },
    { title: say('Không đồng ý', 'Against'), isNumber: true, cell: ({ against }) => count(against) },
    {
      title: say('Kết quả', 'Result'),
      cell: (vote) =>
        isVotedDown(vote, agree) ? say('Phải chấm lại', 'Scored again') : say('Thông qua', 'Agreed'),
    },
  ];
  return (
    <DataTable
      caption={say('Biểu quyết từng hộ', 'Votes on single households')}
      columns={columns}
      rows={rows}
      keyOf={({ at, household }) => `${at} ${household}`}
      empty={say('Không cuộc họp nào biểu quyết từng hộ.', 'No meeting voted on single households.')}
    />
  );
}

const shareOf = ({ agreed, against }: HouseholdVote): number =>
  agreed + against === 0 ? 0 : agreed / (agreed + against);
