import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import * as z from 'zod';
import { actorFor, wardOfficer } from '../../local/simulation/actors.ts';
import type { SimulatedEvent } from '../../local/simulation/perform-event.ts';
import type { Actor } from '../../shared/access/actor.ts';
import type { Campaign } from '../../shared/campaign.ts';
import type { EndpointName } from '../../shared/contract/contract.ts';
import { commandOf } from '../../shared/simulation/events.ts';
import type { People } from './deployed-people.ts';
import { ask, type Site, sendFile } from './deployed-site.ts';
import { until } from './deployed-until.ts';

export interface Stage {
  readonly site: Site;
  readonly campaign: Campaign;
  /** The campaign folder, in which uploads lie. */
  readonly folder: string;
  readonly people: People;
  /** Waits until what a decision set going has arrived. */
  settle(): Promise<void>;
}

/** Does what one event says as the simulation does it, but as a person at a distance: over HTTP. */
export async function actOverHttp(event: SimulatedEvent, stage: Stage): Promise<void> {
  const { id: key, at: _, do: __, ward, ...body } = event;
  if (event.do === 'upload') return upload(event, stage);
  if (event.do === 'forward') return forward(event, stage);
  if (event.do === 'object') return object(event, stage);
  const name = commandOf(event.do);
  await askAs(actorFor(name, stage.campaign, ward), name, { event, stage, body, key });
}

interface Asked {
  readonly event: SimulatedEvent;
  readonly stage: Stage;
  readonly body?: object;
  readonly params?: Readonly<Record<string, string>>;
  readonly key?: string;
}

/** Without an actor it is somebody of the public who asks. */
function askAs(
  actor: Actor | undefined,
  route: EndpointName,
  { event, stage, body, params, key = event.id }: Asked,
): Promise<unknown> {
  const place = { campaign: stage.campaign.id, ward: event.ward, ...params };
  const asking = { params: place, body, key };
  return actor ? stage.people.get(actor.name)!.ask(route, asking) : ask(stage.site, route, asking);
}

const Opened = z.object({
  batch: z.object({ id: z.string() }),
  upload: z.object({ url: z.string(), fields: z.record(z.string(), z.string()) }).optional(),
});
const Checked = z.object({ status: z.string() });

/** The file goes where the answer says; that it is validated is an event's work, which is waited for. */
async function upload(event: SimulatedEvent & { do: 'upload' }, stage: Stage): Promise<void> {
  const by = wardOfficer(stage.campaign, event.ward);
  const body = { name: basename(event.file) };
  const { batch, upload: place } = Opened.parse(await askAs(by, 'receiveBatch', { event, stage, body }));
  if (place) await sendFile(stage.site, place, new Uint8Array(readFileSync(join(stage.folder, event.file))));
  const params = { batch: batch.id };
  await until(`${event.file} is validated`, async () => {
    const { status } = Checked.parse(await askAs(by, 'readBatch', { event, stage, params }));
    return status !== 'waiting';
  });
  await askAs(by, 'commitBatch', { event, stage, params, key: `${event.id}-commit` });
}

/** As in a simulation the list hangs on the board at the moment at which it is forwarded. */
async function forward(event: SimulatedEvent, stage: Stage): Promise<void> {
  const by = wardOfficer(stage.campaign, event.ward);
  await askAs(by, 'forwardList', { event, stage });
  await stage.settle();
  const body = { places: ['Trụ sở UBND xã', 'Nhà văn hóa thôn'] };
  await askAs(by, 'postList', { event, stage, body, key: `${event.id}-post` });
}

const Listed = z.object({ households: z.array(z.object({ code: z.string(), head: z.string() })) });
const Posted = z.object({ households: z.array(z.object({ ref: z.string(), head: z.string() })) });

const Received = z.object({ receipt: z.string() });

/** Someone of the public finds the household on the posted list by its head's name and objects, and the ward accepts it. */
async function object(event: SimulatedEvent & { do: 'object' }, stage: Stage): Promise<void> {
  const listed = Listed.parse(
    await askAs(wardOfficer(stage.campaign, event.ward), 'readHouseholds', { event, stage }),
  );
  const head = listed.households.find(({ code }) => code === event.household)?.head;
  const posted = Posted.parse(await askAs(undefined, 'readPosted', { event, stage }));
  const found = posted.households.find((each) => each.head === head);
  const body = { household: found?.ref ?? 'none', text: event.text };
  const { receipt } = Received.parse(await askAs(undefined, 'fileObjection', { event, stage, body }));
  const key = `${event.id}-accept`;
  await askAs(wardOfficer(stage.campaign, event.ward), 'accept', { event, stage, body: { receipt }, key });
}
