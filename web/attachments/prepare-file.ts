import type { AttachedTo } from '../../shared/attachments/attachment.ts';
import { base64Of } from '../client/base64-of.ts';
import { Refused } from '../client/refused.ts';

/**
 * Pixels of the longer side: text on a board or a page is read well, and a photo takes under a megabyte. A house is seen
 * well in fewer, and there are many houses.
 */
export const longestSide = { meeting: 2_560, posting: 2_560, household: 1_600 } as const satisfies Record<
  AttachedTo['kind'],
  number
>;
const quality = 0.85;

interface Most {
  /** What the server takes. */
  readonly bytes: number;
  /** Pixels of a photo's longer side. */
  readonly side: number;
}

interface Prepared {
  readonly name: string;
  /** In base64. */
  readonly content: string;
}

/**
 * A file as it is sent: a photo that is larger than is needed is made smaller on this computer, which saves the line.
 * Throws `Refused` for a file that is still too large for the server.
 */
export async function prepareFile(file: File, most: Most): Promise<Prepared> {
  const bytes = (await smaller(file, most.side).catch(() => undefined)) ?? file;
  if (bytes.size > most.bytes) throw new Refused(tooLarge(most.bytes));
  return { name: file.name, content: await base64Of(bytes) };
}

/** The photo in fewer pixels. Undefined where it has few already. Throws for what is no image that this browser reads. */
async function smaller(file: File, side: number): Promise<Blob | undefined> {
  if (!/^image\/(jpeg|png)$/.test(file.type)) return undefined;
  const image = await createImageBitmap(file);
  const scale = side / Math.max(image.width, image.height);
  if (scale >= 1) return undefined;
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(image.width * scale);
  canvas.height = Math.round(image.height * scale);
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  image.close();
  return new Promise((resolve) => canvas.toBlob((blob) => resolve(blob ?? undefined), 'image/jpeg', quality));
}

function tooLarge(maxBytes: number) {
  const megabytes = Math.round(maxBytes / 1024 / 102.4) / 10;
  return {
    what: {
      vi: `Tệp lớn hơn ${String(megabytes).replace('.', ',')} MB.`,
      en: `The file is larger than ${megabytes} MB.`,
    },
    cure: {
      vi: 'Quét lại với độ phân giải thấp hơn (150 dpi), hoặc tách thành nhiều tệp.',
      en: 'Scan it again at a lower resolution (150 dpi), or split it.',
    },
  };
}
