import type { Campaign } from '../campaign.ts';
import type { Text } from '../i18n/text.ts';
import { standardContradictions } from '../standards/standard-contradictions.ts';
import { areaContradictions } from './area-contradictions.ts';
import { goalContradictions } from './goal-contradictions.ts';
import { designationContradictions, labelContradictions } from './label-contradictions.ts';
import { levelContradictions } from './level-contradictions.ts';
import { reportingContradictions } from './reporting-contradictions.ts';

/** A part of a campaign that cannot be as it is, by its place. */
export interface Contradiction {
  readonly path: (string | number)[];
  readonly problem: string;
}

/** The problem in each language: after the name of its place it is a whole sentence. */
export function textOf({ problem }: Contradiction): Text {
  const [vi = problem, en = vi] = problem.split(' / ');
  return { vi, en };
}

/** Parts of a campaign that contradict each other, such as a window that ends before it starts. */
export function* contradictions(campaign: Campaign): Generator<Contradiction> {
  yield* calendarContradictions(campaign);
  yield* reportingContradictions(campaign);
  yield* levelContradictions(campaign);
  yield* areaContradictions(campaign);
  yield* goalContradictions(campaign);
  yield* standardContradictions(campaign);
  yield* labelContradictions(campaign);
  yield* designationContradictions(campaign);
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
