import { memo, type ReactNode, useMemo } from 'react';
import type { Board } from '../../client/answers.ts';
import { useLanguage } from '../../language/language.tsx';
import { usePrinting } from './use-printing.ts';
import { filterWards, isFiltering, type WardFilter } from './ward-filter.ts';
import { WardGroupView } from './ward-group-view.tsx';
import { groupWards } from './ward-groups.ts';
import { WardTable } from './ward-table.tsx';

interface Props {
  readonly board: Board;
  readonly filter: WardFilter;
}

/** Up to so many wards are shown without a click. */
const few = 40;
/** What somebody searched for is shown at once, unless it is nearly everything. */
const fewFound = 80;

/** The wards that the filter leaves, by district. */
export const WardGroupsView = memo(({ board: { wards, campaign }, filter }: Props): ReactNode => {
  const { say } = useLanguage();
  const isPrinting = usePrinting();
  const shown = useMemo(() => filterWards(wards, filter), [wards, filter]);
  const groups = useMemo(() => groupWards(shown, campaign, wards.length), [shown, campaign, wards]);
  if (wards.length === 0) return <p className="none">{say('Chưa có xã nào.', 'There is no ward yet.')}</p>;
  if (shown.length === 0)
    return <p className="none">{say('Không có xã nào như vậy.', 'There is no such ward.')}</p>;
  const isOpen = shown.length <= (isFiltering(filter) ? fewFound : few);
  return groups.map((group) =>
    group.name === '' ? (
      <WardTable key="" caption={say('Các xã', 'Wards')} wards={group.wards} isWhole={isPrinting} />
    ) : (
      <WardGroupView
        key={`${group.key} ${isOpen}`}
        group={group}
        isOpenAtFirst={isOpen || groups.length === 1}
        isPrinting={isPrinting}
      />
    ),
  );
});
