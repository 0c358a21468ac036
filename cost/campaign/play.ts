import type { LambdaName } from '../../infra/lambdas/lambdas.ts';
import type { MovableClock } from '../../local/host/clock.ts';
import type { Host } from '../../local/host/host.ts';
import type { CampaignFolder } from '../../local/simulation/campaign-folder.ts';
import type { SimulatedEvent } from '../../local/simulation/perform-event.ts';
import { simulate } from '../../local/simulation/simulate.ts';
import { instantOf } from '../../shared/calendar.ts';
import { busyMs, type Meter, unnamed } from '../count/meter.ts';
import { readAll } from './views.ts';

/** What the one-machine host does for itself; on AWS nobody does. */
const hostsOwn = 'host';

/** When people look at everything once: when most was surveyed, and while the lists hang. */
const looks = [instantOf('2026-12-11', '12:00'), instantOf('2026-12-21', '12:00')];

/** Who answers what a person does. */
const answering = ({ do: did }: SimulatedEvent): LambdaName =>
  did === 'upload' ? 'batchApi' : did === 'object' ? 'publicApi' : 'api';

/** An upload is opened and committed, a list is forwarded and posted: two requests each. */
const requests = ({ do: did }: SimulatedEvent): number => (did === 'upload' || did === 'forward' ? 2 : 1);

/**
 * Plays a campaign to its end. What people do is counted in the name of the function that answers them, which is
 * known when it was done. Throws when something was refused: then it would not be the campaign that is meant.
 */
export async function play(
  { campaign, ...folder }: CampaignFolder,
  host: Host,
  { clock, meter }: { clock: MovableClock; meter: Meter },
): Promise<void> {
  let since = busyMs();
  const left = [...looks];
  const apart = async (work: () => Promise<void>) => {
    const started = busyMs();
    await meter.as(hostsOwn, work);
    since += busyMs() - started;
  };
  const thenLook = (work: () => Promise<void>) => () =>
    apart(async () => {
      await work();
      if (!left[0] || clock.now() < left[0]) return;
      left.shift();
      await readAll(campaign, host.ports, meter);
    });
  const watched: Host = { ...host, settle: thenLook(host.settle), tick: thenLook(host.tick) };
  await simulate({ ...folder, campaign }, watched, clock, {
    onEvent(event, refusal) {
      if (refusal) throw new Error(`${event.do} in ${event.ward} at ${event.at} was refused: ${refusal}`);
      const lambda = answering(event);
      meter.rename(unnamed, lambda);
      meter.note(`ms/${lambda}`, busyMs() - since);
      meter.note(`invocations/${lambda}`, requests(event));
      since = busyMs();
    },
  });
  meter.rename(unnamed, hostsOwn);
}
