import type { LambdaName } from '../../infra/lambdas/lambdas.ts';
import type { MovableClock } from '../../local/host/clock.ts';
import type { Host } from '../../local/host/host.ts';
import type { CampaignFolder } from '../../local/simulation/campaign-folder.ts';
import type { SimulatedEvent } from '../../local/simulation/perform-event.ts';
import { simulate } from '../../local/simulation/simulate.ts';
import { instantOf } from '../../shared/calendar.ts';
import { busyMs, type Meter, unattributed } from './meter.ts';
import { readAll } from './views.ts';

/** Work of the one-machine host itself, which does not exist on AWS. */
const hostWork = 'host';

/** When every view is read once: late in the survey, and while the lists are posted. */
const viewingTimes = [instantOf('2026-12-11', '12:00'), instantOf('2026-12-21', '12:00')];

/** The function that answers what a person does. */
const answering = ({ do: did }: SimulatedEvent): LambdaName =>
  did === 'upload' ? 'batchApi' : did === 'object' ? 'publicApi' : 'api';

/** An upload is received and committed, and a list is forwarded and posted, by two requests each. */
const requests = ({ do: did }: SimulatedEvent): number => (did === 'upload' || did === 'forward' ? 2 : 1);

/**
 * Plays a campaign to its end. What people do is attributed to the function that answers them, after it was done.
 * Throws if an event is refused, because the campaign would then not have the intended size.
 */
export async function play(
  { campaign, ...folder }: CampaignFolder,
  host: Host,
  { clock, meter }: { clock: MovableClock; meter: Meter },
): Promise<void> {
  let since = busyMs();
  const pendingViews = [...viewingTimes];
  const asHost = async (work: () => Promise<void>) => {
    const started = busyMs();
    await meter.as(hostWork, work);
    since += busyMs() - started;
  };
  const thenView = (work: () => Promise<void>) => () =>
    asHost(async () => {
      await work();
      const [next] = pendingViews;
      if (!next || clock.now() < next) return;
      pendingViews.shift();
      await readAll(campaign, host.ports, meter);
    });
  const watched: Host = { ...host, settle: thenView(host.settle), tick: thenView(host.tick) };
  await simulate({ ...folder, campaign }, watched, clock, {
    onEvent(event, refusal) {
      if (refusal)
        throw new Error(`${event.do} in ${event.ward} at ${event.at} was refused: ${refusal.name}`);
      const lambda = answering(event);
      meter.rename(unattributed, lambda);
      meter.note(`ms/${lambda}`, busyMs() - since);
      meter.note(`invocations/${lambda}`, requests(event));
      since = busyMs();
    },
  });
  meter.rename(unattributed, hostWork);
}
