import { type ReactNode, useMemo } from 'react';
import { sections } from '../../shared/i18n/controls.ts';
import { formatDay } from '../language/format.ts';
import { useLanguage } from '../language/language.tsx';
import { Page } from '../parts/page.tsx';
import { OpenReports } from '../reporting/open-reports.tsx';
import { RunningReviews } from '../ward/requests/running-reviews.tsx';
import { AddWardsLink } from './add-wards-link.tsx';
import { BoardSummary } from './board/board-summary.tsx';
import { ClosedNote } from './board/closed-note.tsx';
import { FilterBar } from './board/filter-bar.tsx';
import { standingWards } from './board/standing-wards.ts';
import { summariseWards } from './board/summarise-wards.ts';
import { useWardFilter } from './board/use-ward-filter.ts';
import { filterWards, isFiltering } from './board/ward-filter.ts';
import { sortWards } from './board/ward-groups.ts';
import { WardGroupsView } from './board/ward-groups-view.tsx';
import { IfClosedLink } from './if-closed-link.tsx';
import { PrintButton } from './print-button.tsx';
import { useBoard } from './use-board.ts';

/** Where all wards of the reader's area stand. */
export default function BoardPage(): ReactNode {
  const { say } = useLanguage();
  const board = useBoard();
  const { campaign, today, failedReminders } = board;
  const isClosed = campaign.status === 'closed';
  const wards = useMemo(() => sortWards(standingWards(board)), [board]);
  const filter = useWardFilter(campaign);
  const summary = useMemo(() => summariseWards(wards), [wards]);
  const shown = useMemo(() => filterWards(wards, filter.applied), [wards, filter.applied]);
  return (
    <Page
      title={say(sections.board)}
      note={say(`${campaign.title} · ngày ${formatDay(today)}`, `${campaign.title} · ${formatDay(today)}`)}
      actions={<PrintButton />}
    >
      {isClosed && <ClosedNote summary={summary} />}
      <OpenReports board={board} />
      {!isClosed && (
        <p className="no-print">
          <IfClosedLink campaign={campaign.id} />
          <AddWardsLink campaign={campaign} />
        </p>
      )}
      <RunningReviews campaign={campaign.id} />
      <BoardSummary summary={summary} failedReminders={failedReminders} filter={filter} />
      <FilterBar filter={filter} districts={campaign.districts} shown={shown.length} total={wards.length} />
      <WardGroupsView
        campaign={campaign}
        wards={shown}
        total={wards.length}
        isFiltered={isFiltering(filter.applied)}
      />
    </Page>
  );
}
