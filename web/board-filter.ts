import type { WardLine } from './api.ts';
import { both, h } from './dom.ts';
import { formatCount } from './format.ts';
import { stageNames, stages } from './labels.ts';

/** Which wards the board shows. */
export type Filter = WardLine['stage'] | 'overdue' | 'all';

export function passes(ward: WardLine, filter: Filter): boolean {
  if (filter === 'all') return true;
  return filter === 'overdue' ? ward.overdue : ward.stage === filter;
}

/** A button for each filter, with the number of wards that pass it. */
export function filterButtons(
  wards: readonly WardLine[],
  pressed: Filter,
  choose: (filter: Filter) => void,
): Node[] {
  const button = (filter: Filter, vi: string, en: string) => {
    const count = wards.filter((ward) => passes(ward, filter)).length;
    const props = {
      type: 'button',
      class: `chip ${filter}`,
      'aria-pressed': String(filter === pressed),
      click: () => choose(filter),
    };
    return h('button', props, h('b', {}, formatCount(count)), both(vi, en));
  };
  return [
    button('all', 'Tất cả', 'All'),
    button('overdue', 'Quá hạn', 'Overdue'),
    ...stageNames.map((stage) => button(stage, stages[stage].vi, stages[stage].en)),
  ];
}
