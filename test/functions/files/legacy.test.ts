import { describe, expect, test } from 'vitest';
import { detectLegacy, fromLegacy } from '../../../functions/files/legacy-fonts.ts';
import { onDisk, rowsIn, validated } from './on-disk.ts';

const tcvn3 = 'M· hé;Chñ hé;D©n téc;Ngµy sinh\n1;NguyÔn ThÞ HuÖ;Tµy;1970\n';
const vni = 'Maõ hoä;Chuû hoä;Daân toäc;Ngaøy sinh\n1;Nguyeãn Thò Hueä;Taøy;1970\n';
const header = ['Mã hộ', 'Chủ hộ', 'Dân tộc', 'Ngày sinh'];

describe('text in an old font encoding', () => {
  test.each([
    ['tcvn3', tcvn3],
    ['vni', vni],
  ] as const)('%s is recognised and, once confirmed, read', async (encoding, text) => {
    const path = onDisk(Buffer.from(text, 'latin1'));
    const { findings, totals } = await validated(path);
    expect(findings).toMatchObject([{ code: 'E003', params: { encoding } }]);
    expect(findings[0]!.params!.sample).toContain('Mã hộ');
    expect(totals.fileRejected).toBe(true);
    expect((await rowsIn(path, { encoding }))[0]!.cells).toEqual(header);
  });

  test('is recognised inside a Unicode file as well', async () => {
    const { findings } = await validated(onDisk(tcvn3));
    expect(findings).toMatchObject([{ code: 'E003', params: { encoding: 'tcvn3' } }]);
  });

  test('keeps the marks that other tables lose', () => {
    expect(fromLegacy('Vôï ÖÔÙC Ñaëng', 'vni')).toBe('Vợ ƯỚC Đặng');
    expect(fromLegacy('Êp ®Æng §µ', 'tcvn3')).toBe('ấp đặng Đà');
  });

  test('is not seen in ordinary Vietnamese, French or numbers', () => {
    expect(detectLegacy('Nguyễn Thị Huệ, Tổ dân phố số 3, Đắk D’Rông')).toBeUndefined();
    expect(detectLegacy('1;2;3\nabc')).toBeUndefined();
  });
});
