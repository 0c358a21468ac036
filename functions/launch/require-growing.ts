import type { CampaignRun } from '../../shared/campaign.ts';
import { Refusal } from '../../shared/errors.ts';
import { isWard, mostAddedWards } from '../../shared/launch/added-areas.ts';
import type { Area } from '../../shared/tables/area-columns.ts';

/** Refuses `CampaignNotRunning`, `AllWardsRecorded` once the campaign is closing, and `TooManyWards`. */
export function requireGrowing(
  { campaign: { id }, status, allRecordedAt }: CampaignRun,
  areas: readonly Area[],
) {
  if (status !== 'running') throw new Refusal('CampaignNotRunning', { campaign: id, status });
  if (allRecordedAt !== undefined) throw new Refusal('AllWardsRecorded', { campaign: id });
  const wards = areas.filter(isWard).length;
  if (wards > mostAddedWards) throw new Refusal('TooManyWards', { most: mostAddedWards, wards });
}
