import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { reportDocument } from '../../../../functions/reports/narrative/report-document.ts';
import { narrativeOf } from '../../../../shared/reports/narrative/narrative.ts';
import { convert, hasSoffice } from '../../../soffice.ts';
import { onDisk } from '../../files/on-disk.ts';
import { randomFigures } from '../random-review.ts';

test.skipIf(!hasSoffice)(
  'The report as a document opens in LibreOffice with every sentence, the figures by area, and blanks',
  { timeout: 60_000 },
  async () => {
    const shape = { year: 2024, standard: 'vn-2022', districts: 2, wards: 3, seed: 12 };
    const { report, standard } = await randomFigures(shape);
    const narrative = narrativeOf(report, standard);
    const [path] = await convert([onDisk(await reportDocument(report, narrative))], 'txt');
    const text = readFileSync(path!, 'utf8');
    for (const { title, paragraphs } of narrative.sections) {
      expect(text).toContain(title.vi);
      for (const { vi } of paragraphs) expect(text).toContain(vi);
    }
    expect(text).toContain('Số: ............/BC-............');
    expect(text).toContain('=Huyện 1');
    expect(text).toContain('VIII. Số liệu cuối kỳ theo địa bàn');
  },
);
