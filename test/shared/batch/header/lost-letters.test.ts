import { describe, expect, test } from 'vitest';
import { labelsOf } from '../../../../shared/batch/header/labels.ts';
import { lostLetters } from '../../../../shared/batch/header/lost-letters.ts';
import { standardNamed } from '../../../../shared/standards/index.ts';
import { checked, header, household, numbered } from '../sheets.ts';

const labels = labelsOf([standardNamed('vn-2016')]);
const lost = (...cells: string[]) => lostLetters('Danh sách', numbered([['DANH SÁCH'], cells]), labels);

describe('a header that lost its letters', () => {
  test.each([
    [['STT', 'M? h?', 'Ch? h?', 'Ng\u00e0y sinh']],
    [['M\ufffd h\ufffd', 'Ch\ufffd\ufffd\ufffd h\ufffd\ufffd\ufffd', 'CCCD']],
    [['Há»\ufffd vÃ tÃªn chá»§ há»™', 'Giá»›i tÃ\u00adnh', 'Ä\ufffdiá»ƒm B1']],
    [['Gi?i t?nh', 'K?t qu? r? so?t', 'Ph?n lo?i tr??c r? so?t']],
  ])('is recognised in %j', (cells) => {
    expect(lost(...cells)).toMatchObject({ code: 'E108', row: 2 });
  });

  test.each([
    [['Chủ hộ?', 'Thôn?']],
    [['Có nhà không?', 'Đã họp chưa?', 'Ai ký?']],
    [['Ch? h?', 'Thôn', 'B1']],
  ])('is not seen in %j', (cells) => {
    expect(lost(...cells)).toBeUndefined();
  });

  test('is one finding in place of a missing column each', async () => {
    const broken = header.map((label) => label.replace(/[^\x20-\x7f]/g, '?'));
    const { findings, totals } = await checked([broken, household(1)]);
    expect(findings).toMatchObject([{ code: 'E108', row: 1, value: 'M? h?' }]);
    expect(totals.fileRejected).toBe(true);
  });
});
