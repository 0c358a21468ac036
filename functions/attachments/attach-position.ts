import { randomUUID } from 'node:crypto';
import { positionBefore } from '../../shared/attachments/attaching.ts';
import { geoJsonOf } from '../../shared/attachments/geo-json.ts';
import { sha256 } from '../signing/sha256.ts';
import { wardCommand } from '../ward/ward-command.ts';
import { detailOf } from './attachment-detail.ts';
import { attachmentKey } from './attachment-key.ts';
import { nameOfAttachment } from './name-of-attachment.ts';
import { householdNamed } from './place-named.ts';

/**
 * Attaches where a household lives. The position is in a sealed file of its own, and neither in the decision nor in the
 * audit chain.
 */
export const attachPosition = wardCommand('attachPosition', async (context) => {
  const { call, input, ref, review, campaign, ports } = context;
  const { household: named, ...position } = input;
  const to = { kind: 'household', household: await householdNamed(context, named) } as const;
  const replaces = positionBefore({ review, campaign, decisions: await ports.decisions.list(ref) }, to);
  const bytes = Buffer.from(geoJsonOf(position, randomUUID()));
  const content = sha256(bytes);
  const file = sha256(JSON.stringify([call.request ?? randomUUID(), content])).slice(0, 32);
  await ports.sealed.put(attachmentKey(ref, file), bytes);
  const type = 'position' as const;
  const kept = { file, to, name: nameOfAttachment('vi-tri', type), type, bytes: bytes.length, content };
  const attached = { ...kept, ...(replaces !== undefined && { replaces }) };
  return { review, detail: detailOf(attached), decision: attached, answer: { file } };
});
