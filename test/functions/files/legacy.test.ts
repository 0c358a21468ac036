import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromLegacy, readAs } from '../../../functions/files/text/legacy-fonts.ts';
import { detectLegacy, strangeWords } from '../../../functions/files/text/legacy-words.ts';
import { isSyllable } from '../../../functions/files/text/syllables.ts';
import { restoreCapitals } from '../../../functions/files/text/tcvn3-capitals.ts';
import { fontText, letters, syllables } from './vietnamese.ts';

describe('the Vietnamese alphabet', () => {
  test('has 134 letters beyond ASCII in both cases', () => {
    expect(new Set(letters).size).toBe(134);
  });

  test.each(letters)('%s is read from VNI', (letter) => {
    expect(fromLegacy(fontText(letter, 'vni'), 'vni')).toBe(letter);
    expect(readAs(fontText(letter, 'vni'), 'vni')).toBe(letter);
  });

  test.each(letters)('%s is read from TCVN3, in the case that it has a code for', (letter) => {
    const hasCode = letter === letter.toLowerCase() || 'ĂÂĐÊÔƠƯ'.includes(letter);
    expect(fromLegacy(fontText(letter, 'tcvn3'), 'tcvn3')).toBe(hasCode ? letter : letter.toLowerCase());
  });
});

describe('text in VNI', () => {
  test('takes as much as belongs to a letter, and no more', () => {
    expect(fromLegacy('Vôï ÖÔÙC Ñaëng nöôùc muoán Uyù', 'vni')).toBe('Vợ ƯỚC Đặng nước muốn Uý');
  });

  test('may have small marks behind capitals', () => {
    expect(fromLegacy('NGUYEãN THò ÖÙt Öùt', 'vni')).toBe('NGUYỄN THị Ứt Ứt');
  });

  test('and in TCVN3 is the same again for any words', () => {
    const words = fc.array(fc.constantFrom(...syllables), { minLength: 1 }).map((each) => each.join(' '));
    fc.assert(
      fc.property(words, fc.constantFrom('tcvn3', 'vni'), (text, encoding) => {
        expect(fromLegacy(fontText(text, encoding), encoding)).toBe(text);
      }),
    );
  });
});

describe('capitals that TCVN3 has no code for', () => {
  test.each([
    ['NGUYễN THị HUệ', 'NGUYỄN THỊ HUỆ'],
    ['DANH SáCH Hộ NGHèO', 'DANH SÁCH HỘ NGHÈO'],
    ['Nguyễn Thị ánh', 'Nguyễn Thị Ánh'],
    ['Hoàng ý', 'Hoàng Ý'],
  ])('come back where the letters beside them leave no doubt: %s', (read, text) => {
    expect(restoreCapitals(read)).toBe(text);
  });

  test.each(['nguyễn thị ánh', 'Vũ Hồ', 'ấp 3', 'Nữ', 'người ở nhà', 'xã Hà Vị', 'Hộ nghèo', ''])(
    'are not guessed otherwise: %s',
    (text) => {
      expect(restoreCapitals(text)).toBe(text);
    },
  );
});

describe('a syllable', () => {
  test.each(syllables)('is %s', (word) => {
    expect(isSyllable(word)).toBe(true);
  });

  test.each(['maõ', 'vaò', 'hétel', 'né¸', 'très', 'über', 'kr«ng', 'lăt', 'nguyÔn', ''])(
    'is not %s',
    (word) => {
      expect(isSyllable(word)).toBe(false);
    },
  );
});

describe('an old font', () => {
  const detect = (text: string) => detectLegacy(strangeWords(text));

  test.each([
    ['M· hé;Chñ hé;D©n téc;Ngµy sinh', 'tcvn3'],
    ['Hä vµ tªn,Tuæi,N÷', 'tcvn3'],
    ['DANH S¸CH Hé NGHÌO X· B×NH Mü', 'tcvn3'],
    ['Maõ hoä;Chuû hoä;Daân toäc;Ngaøy sinh', 'vni'],
    ['HOÏ VAØ TEÂN, TUOÅI, NÖÕ', 'vni'],
  ])('is seen in a header alone: %s', (text, encoding) => {
    expect(detect(text)).toBe(encoding);
  });

  test.each(['tcvn3', 'vni'] as const)('is seen among names of the Central Highlands in %s', (encoding) => {
    const names =
      'Y Blô Niê, Nhiêm Êban, Kbuôr, Krông Nô, Mnông, Ksơr, Brâu, Siêu, Rơ Châm Hơn, Tôn Mlô, Buôn Đôn';
    expect(detect(names)).toBeUndefined();
    expect(detect(fontText(names, encoding))).toBe(encoding);
  });

  test.each(['ü', 'û', 'þ', 'ý', '¨'])('is not seen in ticks of a symbol font: %s', (tick) => {
    expect(detect(`${tick}\n`.repeat(200))).toBeUndefined();
  });

  test.each([
    ['Nguyễn Thị Huệ, Tổ dân phố số 3, Đắk D’Rông'],
    ['Krông Nô, Ea Hiu, Niê, Kbuôr, HMông, Mnông, Bahnar, Êban, Blô, Đê'],
    ['1;2;3\nabc; 25°C; m²; ½'],
    ['Le café où l’été naïf, très déjà vu, Noël, hôtel, bientôt, forêt, dès la fête à Pâques'],
    ['Über, für, Köln, schön, Tür, Müller, Größe'],
    ['São Tomé, ação, coração, não, avô, pé, irmã, você'],
    ['the quick brown fox'],
  ])('is not seen in other text: %s', (text) => {
    expect(detect(text)).toBeUndefined();
  });
});
