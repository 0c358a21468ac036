import type { Answer } from '../../shared/contract/call.ts';
import { ask } from '../client/ask.ts';
import { base64Of } from '../client/base64-of.ts';
import { Refused } from '../client/refused.ts';

export type SheetRows = Answer<'readSheet'>['sheets'][number];
export type Encoding = 'tcvn3' | 'vni';

/** What the server takes; a larger file would be sent in vain. */
const maxBytes = 3_500_000;

const tooLarge = {
  what: { vi: 'Tệp lớn hơn 3,5 MB.', en: 'The file is larger than 3.5 MB.' },
  cure: {
    vi: 'Xóa các trang tính không cần hoặc tách thành nhiều tệp.',
    en: 'Delete unneeded sheets, or split it.',
  },
};

/** The rows of a CSV or XLSX file, read by the server. Throws `Refused`. */
export async function readFile(file: File, encoding?: Encoding): Promise<readonly SheetRows[]> {
  if (file.size > maxBytes) throw new Refused(tooLarge);
  const content = await base64Of(file);
  const { sheets } = (await ask('POST /api/sheets', { name: file.name, content, encoding })) ?? {
    sheets: [],
  };
  return sheets;
}

export const needsEncoding = (error: unknown): boolean =>
  error instanceof Refused && error.code === 'SheetInOldFont';
