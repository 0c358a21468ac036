import { randomBytes } from 'node:crypto';
import { audience, may } from '../../shared/access/policy.ts';
import { type Campaign, requireWard } from '../../shared/campaign.ts';
import { Refusal } from '../../shared/errors.ts';
import { drawInspection as draw } from '../../shared/inspection/inspection.ts';
import { chainOfArea, isWardIn } from '../../shared/reports/areas.ts';
import { campaignCommand } from '../campaign/campaign-command.ts';
import { sha256 } from '../signing/sha256.ts';

/** How often a draw is tried when others draw at the same time. */
const maxTries = 5;

/**
 * Draws a sample for an inspection. Its number follows the last one. The seed is 128 random bits unless one is given. The
 * chain, which wards read, has its hash: from the seed they would know whom to prepare. The close tells it.
 * Refuses `WardNotFound` for an unknown area and `NotAllowed` for one outside the asker's own.
 */
export const drawInspection = campaignCommand('drawInspection', async (context) => {
  const { campaignId, run, by, input, request, isRepeated, event, ports } = context;
  if (isRepeated) return undefined;
  const { area = by.area, households, margin, seed, blind } = input;
  requireArea(run.campaign, area);
  if (!may(by, audience.superiors, area, run.campaign)) throw new Refusal('NotAllowed');
  const reviews = await ports.wards.list(campaignId);
  const order = {
    campaignId,
    area,
    blind,
    at: event.at,
    by: by.name,
    asked: { ...(households !== undefined && { households }), ...(margin !== undefined && { margin }) },
    seed: seed ?? randomBytes(16).toString('hex'),
    seedGiven: seed !== undefined,
  };
  const own = reviews.filter(({ ward }) => isWardIn(run.campaign, ward, area));
  for (let tries = 1; ; tries += 1) {
    const number = (await ports.inspections.list(campaignId)).length + 1;
    const inspection = draw({ ...order, number }, own);
    const drawn = inspection.strata.reduce((sum, stratum) => sum + stratum.drawn, 0);
    const detail = { inspection: number, area, drawn, blind, seedHash: sha256(order.seed) };
    const drawing = { ...event, ward: chainOfArea(run.campaign, area), detail };
    try {
      await ports.changes.commit({ inspection, event: drawing, request });
      return undefined;
    } catch (error) {
      const isTaken = error instanceof Refusal && error.name === 'Stale';
      if (!isTaken || tries === maxTries) throw error;
    }
  }
});

/** Refuses `WardNotFound` for a code that is neither the province's, nor a district's, nor a ward's. */
function requireArea(campaign: Campaign, area: string): void {
  const { province, areas } = campaign;
  if (area === province.code || areas.some(({ code }) => code === area)) return;
  requireWard(campaign, area);
}
