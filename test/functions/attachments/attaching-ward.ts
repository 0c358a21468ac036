import type { AttachedTo } from '../../../shared/attachments/attachment.ts';
import type { Campaign } from '../../../shared/campaign.ts';
import { plainCampaign, upperVillage } from '../../examples.ts';
import { perform } from '../../perform.ts';
import { atWork, bringTo, launched } from '../ward/ward-at-work.ts';

/** A ward whose upper village has met, with what its officer does with files. */
export async function metWard(campaign: Campaign = plainCampaign) {
  const host = await launched({ campaign });
  const ward = atWork(host, campaign);
  await bringTo('vetting', host, ward);
  await host.passTo('2019-10-20T18:30');
  await ward.meet(upperVillage);
  return { host, ward, ...filesOf(host, ward), meeting: await meetingOf(ward, upperVillage) };
}

/** A ward whose list hangs, with proof to be attached. */
export async function postedWard() {
  const host = await launched();
  const ward = atWork(host);
  await bringTo('posting', host, ward);
  await host.passTo('2019-10-25T09:00');
  await ward.post();
  return { host, ward, ...filesOf(host, ward), posting: { kind: 'posting', round: 1 } as const };
}

/** The newest meeting of a village, as something to attach a file to. */
export async function meetingOf(ward: ReturnType<typeof atWork>, village: string): Promise<AttachedTo> {
  const decisions = await ward.decisions();
  const found = decisions.findLast(({ kind, body }) => kind === 'recordMeeting' && body.village === village);
  return { kind: 'meeting', village, at: found?.at ?? '' };
}

interface Attaching {
  readonly name?: string;
  readonly replaces?: string;
  readonly request?: string;
}

/** What the officer of a ward does with files. */
export function filesOf(
  { ports }: Awaited<ReturnType<typeof launched>>,
  { asWard }: ReturnType<typeof atWork>,
) {
  const attach = async (
    to: AttachedTo,
    bytes: Buffer,
    { name = 'bien-ban.pdf', ...more }: Attaching = {},
  ) => {
    const content = bytes.toString('base64');
    const answer = await perform('attachFile', { ...asWard, to, name, content, ...more }, ports);
    return answer?.file ?? '';
  };
  return {
    attach,
    detach: (file: string, reason = 'Nhầm tệp') => perform('detachFile', { ...asWard, file, reason }, ports),
    list: () => perform('readAttachments', asWard, ports),
    read: (file: string) => perform('readAttachment', { ...asWard, file }, ports),
  };
}
