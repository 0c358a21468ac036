import { approvalLevels, levelsOf } from '../approval/levels.ts';
import type { Campaign } from '../campaign.ts';
import type { Contradiction } from './contradictions.ts';

/** Levels of the approval that stand twice, or not from the lowest up. */
export function* levelContradictions({ approval }: Campaign): Generator<Contradiction> {
  const places = levelsOf(approval).map((level) => approvalLevels.indexOf(level));
  if (places.every((place, index) => index === 0 || place > (places[index - 1] ?? place))) return;
  yield {
    path: ['approval'],
    problem:
      'mỗi cấp một lần, từ dưới lên: district rồi province / each level once, from the lowest up: district, then province',
  };
}
