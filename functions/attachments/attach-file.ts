import { randomUUID } from 'node:crypto';
import { requireAttaching } from '../../shared/attachments/attaching.ts';
import type { AttachedTo, KeptAttachment } from '../../shared/attachments/attachment.ts';
import { attachmentLimits } from '../../shared/attachments/attachment-limits.ts';
import { attachmentTypesText } from '../../shared/attachments/attachment-type.ts';
import { Refusal } from '../../shared/errors.ts';
import { contentOf } from '../files/content/content-of.ts';
import { sha256 } from '../signing/sha256.ts';
import { type CommandContext, wardCommand } from '../ward/ward-command.ts';
import { attachmentKey } from './attachment-key.ts';
import { nameOfAttachment } from './name-of-attachment.ts';

/**
 * Attaches a file: seals and stores it, then commits the decision with its hash. Where that is not committed, nothing
 * names the stored file. The review is written too, so that the ward cannot be forwarded at the same moment.
 */
export const attachFile = wardCommand('attachFile', async (context) => {
  const { call, input, ref, review, campaign, ports } = context;
  const { to, name, replaces } = input;
  requireAttaching({ review, campaign, decisions: await ports.decisions.list(ref) }, { to, replaces });
  const { type, bytes } = contentIn(context);
  const content = sha256(bytes);
  const file = sha256(JSON.stringify([call.request ?? randomUUID(), content])).slice(0, 32);
  await ports.sealed.put(attachmentKey(ref, file), bytes);
  const kept = { file, to, name: nameOfAttachment(name, type), type, bytes: bytes.length, content, replaces };
  return { review, detail: detailOf(kept), decision: kept, answer: { file } };
});

/** What was sent. Refuses `AttachmentTooLarge` and `AttachmentType`. */
function contentIn({ input: { content }, campaign }: CommandContext<'attachFile'>) {
  const sent = Buffer.from(content, 'base64');
  const most = attachmentLimits(campaign).bytes;
  if (sent.length > most) {
    throw new Refusal('AttachmentTooLarge', { megabytes: Math.round(most / 1024 / 102.4) / 10 });
  }
  const found = contentOf(sent);
  if (!found) throw new Refusal('AttachmentType', { types: attachmentTypesText });
  return found;
}

const detailOf = ({ file, to, type, bytes, content, replaces }: KeptAttachment) => ({
  file,
  ...placeOf(to),
  type,
  bytes,
  content,
  ...(replaces !== undefined && { replaces }),
});

/** What a file is attached to, for the audit chain. */
export const placeOf = (to: AttachedTo) =>
  to.kind === 'meeting' ? { of: to.kind, village: to.village } : { of: to.kind, round: to.round };
