import { randomUUID } from 'node:crypto';
import { requireAttaching } from '../../shared/attachments/attaching.ts';
import { attachmentLimits } from '../../shared/attachments/attachment-limits.ts';
import { attachmentTypesText, isImage, photoTypesText } from '../../shared/attachments/attachment-type.ts';
import { Refusal } from '../../shared/errors.ts';
import { contentOf } from '../files/content/content-of.ts';
import { sha256 } from '../signing/sha256.ts';
import { type CommandContext, wardCommand } from '../ward/ward-command.ts';
import { detailOf } from './attachment-detail.ts';
import { attachmentKey } from './attachment-key.ts';
import { nameOfAttachment } from './name-of-attachment.ts';
import { placeNamed } from './place-named.ts';

/**
 * Attaches a file: seals and stores it, then commits the decision with its hash. Where that is not committed, nothing
 * names the stored file. The review is written too, so that the ward cannot be forwarded at the same moment.
 */
export const attachFile = wardCommand('attachFile', async (context) => {
  const { call, input, ref, review, campaign, ports } = context;
  const { name, replaces } = input;
  const to = await placeNamed(context, input.to);
  requireAttaching({ review, campaign, decisions: await ports.decisions.list(ref) }, { to, replaces });
  const { type, bytes } = contentIn(context);
  const content = sha256(bytes);
  const file = sha256(JSON.stringify([call.request ?? randomUUID(), content])).slice(0, 32);
  await ports.sealed.put(attachmentKey(ref, file), bytes);
  const kept = { file, to, name: nameOfAttachment(name, type), type, bytes: bytes.length, content, replaces };
  return { review, detail: detailOf(kept), decision: kept, answer: { file } };
});

/** What was sent. Refuses `AttachmentTooLarge`, `AttachmentType`, and for a household `NoPhoto`. */
function contentIn({ input: { to, content }, campaign }: CommandContext<'attachFile'>) {
  const sent = Buffer.from(content, 'base64');
  const most = attachmentLimits(campaign).bytes;
  if (sent.length > most) {
    throw new Refusal('AttachmentTooLarge', { megabytes: Math.round(most / 1024 / 102.4) / 10 });
  }
  const found = contentOf(sent);
  // Other files could tell where and by whom they were made, of people who cannot look into them.
  if (to.kind === 'household' && !(found && isImage(found.type))) {
    throw new Refusal('NoPhoto', { types: photoTypesText });
  }
  if (!found) throw new Refusal('AttachmentType', { types: attachmentTypesText });
  return found;
}
