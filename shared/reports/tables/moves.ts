import type { ListedClass, ReportUnit } from '../report.ts';

/** How a class came from its start to its end, in terms that both classes have; households. */
export interface Moves {
  readonly start: number;
  /** To the other class of the two, and above near-poor. */
  readonly exits: readonly [toOtherClass: number, above: number];
  readonly lost: number;
  readonly fromOtherClass: number;
  readonly relapsed: number;
  readonly arisen: number;
  readonly movedOut: number;
  readonly movedIn: number;
  readonly end: number;
}

/** The movements of a class. */
export function movesOf({ movements }: ReportUnit, name: ListedClass): Moves {
  const { start, toOther, lost, relapsed, end, movedOut = 0, movedIn = 0, new: arisen } = movements[name];
  const { toNearPoor, fromNearPoor } = movements.poor;
  const { toPoor, fromPoor } = movements['near-poor'];
  const [to, fromOtherClass] = name === 'poor' ? [toNearPoor, fromNearPoor] : [toPoor, fromPoor];
  return { start, exits: [to, toOther], lost, fromOtherClass, relapsed, arisen, movedOut, movedIn, end };
}
