import type { Campaign } from '../campaign.ts';
import type { Contradiction } from './contradictions.ts';

/** Goals that cannot be judged: without a base, or twice for one class and kind. */
export function* goalContradictions({ goals = [], areas }: Campaign): Generator<Contradiction> {
  const hasBase = areas.some((area) => area.level === 'ward' && area.households !== undefined);
  if (goals.length > 0 && !hasBase) {
    yield {
      path: ['goals'],
      problem:
        'tính trên tổng số hộ mà chưa xã nào có số hộ: ghi households cho các xã / are of all households, which no ward has: give the wards their households',
    };
  }
  const seen = new Set<string>();
  for (const [index, goal] of goals.entries()) {
    const kind = 'below' in goal ? 'below' : 'fall';
    const name = `${goal.class} ${kind}`;
    if (seen.has(name)) {
      const problem = `mục tiêu ${name} có hai lần, giữ một / a second goal for ${name}: keep one`;
      yield { path: ['goals', index], problem };
    }
    seen.add(name);
  }
}
