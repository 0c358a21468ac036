import { closeInspection as close } from '../../shared/inspection/inspection.ts';
import { chainOfArea } from '../../shared/reports/areas.ts';
import { campaignCommand } from '../campaign/campaign-command.ts';
import { inspectionFor } from './inspection-for.ts';

/**
 * Closes an inspection, whether all of its sample was rechecked or not. From now on the chain has the seed, so that
 * anybody can draw the same sample and compare the hash that was told before.
 */
export const closeInspection = campaignCommand('closeInspection', async (context) => {
  const { run, by, input, request, isRepeated, event, ports } = context;
  if (isRepeated) return undefined;
  const inspection = await inspectionFor({ by, campaign: run.campaign, ports }, input.inspection);
  const { number, area, seed } = inspection;
  await ports.changes.commit({
    inspection: close(inspection, event.at, by.name),
    event: { ...event, ward: chainOfArea(run.campaign, area), detail: { inspection: number, seed } },
    request,
  });
  return undefined;
});
