/** Encodings of old Vietnamese fonts: without its font such text is unreadable. */
export type LegacyEncoding = 'tcvn3' | 'vni';

export const legacyEncodings = ['tcvn3', 'vni'] as const;

/** Codes with their letters, in the same order. */
const pairs = (codes: readonly string[], letters: readonly string[]): (readonly [string, string])[] =>
  codes.map((code, i) => [code, letters[i] ?? code] as const);

/** TCVN3 (.VnTime): one byte per letter. Capitals with a tone have no code: the font .VnTimeH shows small letters as capitals. */
const tcvn3 = new Map(
  Object.entries({
    '¡¢£¤¥¦§': 'ĂÂÊÔƠƯĐ',
    '¨©ª«¬\u00ad®': 'ăâêôơưđ',
    'µ¸¶·¹': 'àáảãạ',
    '»¾¼½Æ': 'ằắẳẵặ',
    ÇÊÈÉË: 'ầấẩẫậ',
    ÌÐÎÏÑ: 'èéẻẽẹ',
    ÒÕÓÔÖ: 'ềếểễệ',
    '×ÝØÜÞ': 'ìíỉĩị',
    ßãáâä: 'òóỏõọ',
    åèæçé: 'ồốổỗộ',
    êíëìî: 'ờớởỡợ',
    ïóñòô: 'ùúủũụ',
    'õøö÷ù': 'ừứửữự',
    úýûüþ: 'ỳýỷỹỵ',
  }).flatMap(([from, to]) => pairs([...from], [...to])),
);

const tones = ['', '\u0300', '\u0301', '\u0309', '\u0303', '\u0323'];
/** Letters that VNI puts after a vowel, in the order of `tones`: for the tone alone, with a circumflex, with a breve. */
const alone = ['', ...'øùûõï'];
const circumflex = [...'âàáåãä'];
const breve = [...'êèéúüë'];

/** Vowels of VNI: the vowel, its base letter, and the letters for its marks. */
const vniVowels: readonly (readonly [string, string, readonly string[]])[] = [
  ['a', 'a', alone],
  ['ă', 'a', breve],
  ['â', 'a', circumflex],
  ['e', 'e', alone],
  ['ê', 'e', circumflex],
  ['o', 'o', alone],
  ['ô', 'o', circumflex],
  ['ơ', 'ô', alone],
  ['u', 'u', alone],
  ['ư', 'ö', alone],
  ['y', 'y', alone],
];

/** VNI by its codes in small letters. I with a tone, ỵ and đ have codes of their own. */
const vni = new Map([
  ...vniVowels.flatMap(([vowel, base, marks]) =>
    pairs(
      marks.map((mark) => base + mark),
      tones.map((tone) => (vowel + tone).normalize('NFC')),
    ),
  ),
  ...pairs([...'ìíæóòîñ'], [...'ìíỉĩịỵđ']),
]);

interface Font {
  /** Every code, longest first. */
  readonly codes: RegExp;
  letter(code: string): string;
}

const isCapital = (letter: string): boolean => letter !== letter.toLowerCase();

const fonts: Readonly<Record<LegacyEncoding, Font>> = {
  tcvn3: { codes: /[\u00a1-\u00fe]/g, letter: (code) => tcvn3.get(code) ?? code },
  vni: {
    codes: new RegExp([...vni.keys()].sort((a, b) => b.length - a.length).join('|'), 'gi'),
    // The case of a mark does not matter: Ö before ù or Ù is Ứ.
    letter: (code) => {
      const letter = vni.get(code.toLowerCase()) ?? code;
      return isCapital(code.charAt(0)) ? letter.toUpperCase() : letter;
    },
  },
};

/** Converts text of one character per byte to Unicode in NFC. What is no code of the encoding stays. */
export const fromLegacy = (text: string, encoding: LegacyEncoding): string =>
  text.replace(fonts[encoding].codes, fonts[encoding].letter);

const leftOver: Readonly<Record<LegacyEncoding, (word: string) => boolean>> = {
  tcvn3: (word) => [...word].some((code) => code > '\u007f' && !tcvn3.has(code)),
  vni: (word) => /[^\0-\u007f]/.test(word.replace(fonts.vni.codes, '')),
};

/** A word converted to Unicode; undefined where it has a letter that the encoding does not have. */
export const readAs = (word: string, encoding: LegacyEncoding): string | undefined =>
  leftOver[encoding](word) ? undefined : fromLegacy(word, encoding);
