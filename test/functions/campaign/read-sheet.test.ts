import { describe, expect, test } from 'vitest';
import { maxSheetBytes } from '../../../shared/contract/campaign.ts';
import { describeRefusal, type Refusal } from '../../../shared/errors.ts';
import { coordinator, northWard, officerOf } from '../../examples.ts';
import { freshHost } from '../../fresh-host.ts';
import { perform } from '../../perform.ts';
import { refusal } from '../../refusal.ts';
import { buildXlsx, inlineRow } from '../files/build-xlsx.ts';
import { fontText } from '../files/vietnamese.ts';

const list = 'Mã xã;Tên xã\n02901; Xã  Bắc Nà ;\n\n02902;Xã Nam Nà\n';

describe('reading the cells of a file', () => {
  const read = (bytes: Uint8Array | string, parts: object = {}) => {
    const call = { by: coordinator, name: 'dia-ban.csv', content: Buffer.from(bytes).toString('base64') };
    return perform('readSheet', { ...call, ...parts }, freshHost().ports);
  };

  test('gives a CSV file as one sheet of its name, each row at its number', async () => {
    expect(await read(list)).toEqual({
      sheets: [
        {
          name: 'dia-ban.csv',
          rows: [['Mã xã', 'Tên xã'], ['02901', 'Xã Bắc Nà'], [], ['02902', 'Xã Nam Nà']],
        },
      ],
    });
  });

  test('gives a workbook’s visible sheets, with numbers as text and rows that are left out as empty', async () => {
    const number = '<row r="4"><c r="B4"><v>2901</v></c></row>';
    const book = buildXlsx({
      sheets: [
        { name: 'Ẩn', state: 'hidden', data: inlineRow(1, ['không']) },
        { name: 'Địa bàn', data: inlineRow(2, ['Mã xã', '']) + number },
      ],
    });
    expect(await read(book)).toEqual({
      sheets: [{ name: 'Địa bàn', rows: [[], ['Mã xã'], [], ['', '2901']] }],
    });
  });

  test('asks before it reads an old font, in words that repeat nothing of the file', async () => {
    const old = Buffer.from(
      fontText('Mã xã;Tên xã\n02901;Xã Bắc Nà\n02902;Thị trấn Đồng Mỏ\n', 'tcvn3'),
      'latin1',
    );
    const refused: Refusal = await read(old).then(
      () => expect.unreachable(),
      (error) => error,
    );
    expect(refused).toMatchObject({ name: 'SheetInOldFont', params: { encoding: 'tcvn3' } });
    expect(JSON.stringify(describeRefusal(refused))).not.toContain('Bắc Nà');
    const { sheets } = await read(old, { encoding: 'tcvn3' });
    expect(sheets[0]?.rows[1]).toEqual(['02901', 'Xã Bắc Nà']);
  });

  test('says of a file that is no table what it is and what to do, in both languages', async () => {
    const refused: Refusal = await read('%PDF-1.7').then(
      () => expect.unreachable(),
      (error) => error,
    );
    expect(describeRefusal(refused)).toEqual({
      code: 'SheetUnreadable',
      what: { vi: 'Đây không phải tệp CSV hoặc XLSX.', en: 'This is not a CSV or XLSX file.' },
      cure: { vi: expect.stringContaining('Chọn tệp'), en: expect.stringContaining('Choose the list') },
    });
    await expect(read('')).rejects.toThrow(refusal('SheetUnreadable'));
  });

  test('is refused for more than fits a request, packed or unpacked', async () => {
    await expect(read(Buffer.alloc(maxSheetBytes + 1, 'a,b\n'))).rejects.toThrow(refusal('SheetTooLarge'));
    const rows = Array.from({ length: 9 }, (_, i) => inlineRow(i + 1, ['x'.repeat(600_000)]));
    const book = buildXlsx({ sheets: [{ name: 'Dài', data: rows.join('') }] });
    await expect(read(book)).rejects.toThrow(refusal('SheetTooLarge'));
  });

  test('is the coordinators’ work', async () => {
    await expect(read(list, { by: officerOf(northWard) })).rejects.toThrow(refusal('NotAllowed'));
  });
});
