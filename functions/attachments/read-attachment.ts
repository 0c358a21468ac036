import { attachmentsIn } from '../../shared/attachments/attachment.ts';
import { attachmentTypes, isImage } from '../../shared/attachments/attachment-type.ts';
import { Refusal } from '../../shared/errors.ts';
import { wardRead } from '../ward/ward-read.ts';
import { attachmentKey } from './attachment-key.ts';

/** Under it a browser that opens an image by itself runs nothing, and takes it for no page of ours. */
const imagePolicy = "default-src 'none'; frame-ancestors 'none'; sandbox";

/** An attached file, unsealed. An image is sent as an image, which a page may show; any other file is saved. */
export const readAttachment = wardRead('readAttachment', async ({ ref, input, ports }) => {
  const files = attachmentsIn(await ports.decisions.list(ref));
  const found = files.find(({ file }) => file === input.file);
  if (!found) throw new Refusal('AttachmentNotFound');
  const { name, type } = found;
  return {
    bytes: await ports.sealed.get(attachmentKey(ref, found.file)),
    name,
    type: attachmentTypes[type].media,
    ...(isImage(type) && { shownUnder: imagePolicy }),
  };
});
