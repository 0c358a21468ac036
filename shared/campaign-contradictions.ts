import type { Campaign } from './campaign.ts';
import { labelContradictions } from './campaign-labels.ts';
import { standardContradictions } from './standards/standard-contradictions.ts';

/** A part of a campaign that cannot be as it is, by its place. */
export interface Contradiction {
  readonly path: (string | number)[];
  readonly problem: string;
}

/** Parts of a campaign that contradict each other, such as a window that ends before it starts. */
export function* contradictions(campaign: Campaign): Generator<Contradiction> {
  yield* calendarContradictions(campaign);
  yield* areaContradictions(campaign);
  yield* standardContradictions(campaign);
  yield* labelContradictions(campaign);
}

function* calendarContradictions({ calendar }: Campaign): Generator<Contradiction> {
  for (const stage of ['training', 'survey'] as const) {
    if (calendar[stage].to < calendar[stage].from) {
      yield {
        path: ['calendar', stage, 'to'],
        problem: `sớm hơn ngày bắt đầu ${calendar[stage].from} / is before its start ${calendar[stage].from}`,
      };
    }
  }
  if (calendar.close < calendar.survey.to) {
    yield {
      path: ['calendar', 'close'],
      problem: 'sớm hơn ngày kết thúc rà soát / is before the survey ends',
    };
  }
  if (calendar.vetting.to < calendar.survey.from) {
    yield {
      path: ['calendar', 'vetting', 'to'],
      problem: 'sớm hơn ngày bắt đầu rà soát / is before the survey starts',
    };
  }
}

function* areaContradictions({ areas, approval }: Campaign): Generator<Contradiction> {
  const codes = new Set<string>();
  const districts = new Set(areas.filter(({ level }) => level === 'district').map(({ code }) => code));
  for (const [index, area] of areas.entries()) {
    if (codes.has(area.code)) {
      yield {
        path: ['areas', index, 'code'],
        problem: `${area.code} có hai lần / ${area.code} stands twice`,
      };
    }
    codes.add(area.code);
    if (area.level !== 'ward') continue;
    if (approval === 'district' && !area.parent) {
      yield {
        path: ['areas', index, 'parent'],
        problem: 'thiếu, mà cấp huyện thẩm định / is missing, and the district approves',
      };
    }
    if (area.parent && !districts.has(area.parent)) {
      yield {
        path: ['areas', index, 'parent'],
        problem: `${area.parent} không phải huyện của đợt rà soát / ${area.parent} is no district of the campaign`,
      };
    }
  }
}
