import type { CorrectionWay } from '../../inspection/correction-way.ts';
import type { LeavingWay } from '../../pairs/leaving-way.ts';
import type { Asked } from './asked.ts';
import { approverDue } from './due.ts';
import { counted, type Task } from './task.ts';

type Way = CorrectionWay | LeavingWay;

/** Ways that the ward goes itself. */
const ofTheWard: readonly Way[] = ['remove', 'vote', 'handIn', 'meeting', 'objection'];
/** Ways on which nothing can be done before a later stage. */
const waiting: readonly Way[] = ['wait', 'posting'];

/**
 * Households to remove because another one is the same, and those that an inspection found to be wrong: what somebody
 * does now, and what waits for a later stage.
 */
export function besideTasks({
  review,
  campaign,
  beside: { doubled = {}, corrections = {} },
}: Asked): readonly [Task[], Task[]] {
  const by = (way: Way): Pick<Task, 'by'> => {
    if (waiting.includes(way)) return {};
    const area = ofTheWard.includes(way) ? review.ward : approverDue(review, campaign);
    return area === undefined ? {} : { by: area };
  };
  const tasks = (is: 'doubled' | 'correct', ways: Partial<Record<Way, number>>) =>
    Object.entries(ways).flatMap(([name, count]) => {
      const way = name as Way;
      return way === 'final' ? [] : counted(is, count, { ...by(way), way });
    });
  const all = [...tasks('doubled', doubled), ...tasks('correct', corrections)];
  const isNow = ({ way }: Task): boolean => way !== undefined && !waiting.includes(way);
  return [all.filter(isNow), all.filter((task) => !isNow(task))];
}
