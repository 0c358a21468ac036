import { memo, type ReactNode, useMemo } from 'react';
import type { BoardLine, CampaignHead } from '../../client/answers.ts';
import { useLanguage } from '../../language/language.tsx';
import { usePrinting } from './use-printing.ts';
import { WardGroupView } from './ward-group-view.tsx';
import { groupWards } from './ward-groups.ts';
import { WardTable } from './ward-table.tsx';

interface Props {
  readonly campaign: CampaignHead;
  /** Those that the filter leaves, sorted. */
  readonly wards: readonly BoardLine[];
  /** How many there are without a filter. */
  readonly total: number;
  readonly isFiltered: boolean;
}

/** Up to so many wards are shown without a click: an old laptop draws them without a stop. */
const few = 40;

/** Wards by district. */
export const WardGroupsView = memo(({ campaign, wards, total, isFiltered }: Props): ReactNode => {
  const { say } = useLanguage();
  const isPrinting = usePrinting();
  const groups = useMemo(() => groupWards(wards, campaign, total), [wards, campaign, total]);
  if (wards.length === 0) {
    return (
      <p className="none">
        {isFiltered
          ? say('Không có xã nào như vậy.', 'There is no such ward.')
          : say('Chưa có xã nào.', 'There is no ward yet.')}
      </p>
    );
  }
  const isOpen = wards.length <= few || groups.length === 1;
  return groups.map((group) =>
    group.name === '' ? (
      <WardTable
        key=""
        campaign={campaign}
        caption={say('Các xã', 'Wards')}
        wards={group.wards}
        isWhole={isPrinting}
      />
    ) : (
      <WardGroupView
        key={`${group.key} ${isOpen}`}
        campaign={campaign}
        group={group}
        isOpenAtFirst={isOpen}
        isPrinting={isPrinting}
      />
    ),
  );
});
