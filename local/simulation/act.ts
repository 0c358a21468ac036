import { createReadStream, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import * as steps from '../../functions/steps.ts';
import type { Campaign } from '../../shared/campaign.ts';
import { Refusal } from '../../shared/errors.ts';
import type { CampaignEvent } from '../../shared/simulation/events.ts';
import type { Host } from '../host/host.ts';
import { approver, coordinator, trainer, wardOfficer } from './actors.ts';

/** A simulated event with an id of its own, so that doing it again after a crash does it once. */
export type Act = CampaignEvent & { readonly id: string };

export interface Stage {
  readonly campaign: Campaign;
  /** The campaign folder, in which uploads lie. */
  readonly folder: string;
  readonly ports: Host['ports'];
  /** Lets workflows and arrivals run until nothing moves. */
  readonly settle: () => Promise<void>;
}

/** Does what one event says, as the person whose work it is, through the same steps as the web app. */
export async function act(event: Act, stage: Stage): Promise<void> {
  const { campaign, ports } = stage;
  const { ward, id: request } = event;
  const where = { campaignId: campaign.id, ward, request };
  const asWard = { ...where, by: wardOfficer(ward) };
  const asApprover = { ...where, by: approver(campaign, ward) };
  switch (event.do) {
    case 'train':
      return void (await steps.recordTraining(
        { ...where, by: trainer(campaign, ward), attended: event.attended },
        ports,
      ));
    case 'upload':
      return upload(event, stage);
    case 'excuse':
      return void (await steps.excuseHousehold(
        { ...asWard, household: event.household, reason: event.reason },
        ports,
      ));
    case 'withdraw':
      return void (await steps.withdrawHousehold(
        { ...asWard, household: event.household, reason: event.reason },
        ports,
      ));
    case 'submit':
      return void (await steps.submitSurvey(asWard, ports));
    case 'meeting': {
      const { village, attended, agreed } = event;
      return void (await steps.recordMeeting({ ...asWard, village, attended, agreed }, ports));
    }
    case 'forward':
      return forward(event, stage);
    case 'object':
      return void (await steps.fileObjection(
        { ...asWard, household: event.household, text: event.text },
        ports,
      ));
    case 'resolve': {
      const { household, outcome, set } = event;
      return void (await steps.resolveObjection({ ...asWard, household, outcome, set }, ports));
    }
    case 'approve':
      return void (await steps.approveWard(asApprover, ports));
    case 'return': {
      const { households, reason } = event;
      return void (await steps.returnHouseholds({ ...asApprover, households, reason }, ports));
    }
    case 'extend': {
      const by = coordinator(campaign);
      const { stage: extended, to, reason } = event;
      return void (await steps.extendStage({ ...where, by, stage: extended, to, reason }, ports));
    }
  }
}

/** An upload is validated and committed in one go. */
async function upload(
  event: Act & { do: 'upload' },
  { campaign, folder, ports, settle }: Stage,
): Promise<void> {
  const { ward, id, file } = event;
  const asWard = { campaignId: campaign.id, ward, by: wardOfficer(ward) };
  const { upload } = await steps.receiveBatch({ ...asWard, request: id, name: basename(file) }, ports);
  if (upload) {
    const token = upload.url.split('/').at(-1)!;
    await ports.files.receive(token, createReadStream(pathIn(folder, file)));
  }
  await settle();
  await steps.commitBatch({ ...asWard, request: `${id}-commit`, batchId: id }, ports);
}

function pathIn(folder: string, file: string): string {
  const path = join(folder, file);
  if (!statSync(path, { throwIfNoEntry: false })?.isFile()) throw new Refusal('FileNotFound');
  return path;
}

/** In a simulation the list hangs on the board at the moment at which it is forwarded. */
async function forward(event: Act, { campaign, ports, settle }: Stage): Promise<void> {
  const { ward, id } = event;
  const asWard = { campaignId: campaign.id, ward, by: wardOfficer(ward) };
  await steps.forwardList({ ...asWard, request: id }, ports);
  await settle();
  await steps.postList(
    { ...asWard, request: `${id}-post`, places: ['Trụ sở UBND xã', 'Nhà văn hóa thôn'] },
    ports,
  );
}
