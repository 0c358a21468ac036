import type { Campaign } from '../campaign.ts';
import type { Contradiction } from './contradictions.ts';

/** An official report that is due before the preliminary one. */
export function* reportingContradictions({ reporting = {} }: Campaign): Generator<Contradiction> {
  const { preliminary, official } = reporting;
  if (preliminary === undefined || official === undefined || official >= preliminary) return;
  yield {
    path: ['reporting', 'official'],
    problem: `sớm hơn ngày báo cáo sơ bộ ${preliminary} / is before the preliminary report on ${preliminary}`,
  };
}
