/** Encodings of old Vietnamese fonts: text that only its font makes readable. */
export type LegacyEncoding = 'tcvn3' | 'vni';

/** TCVN3 (.VnTime): one byte a letter. Toned capitals have no code of their own. */
const tcvn3Letters = new Map<string, string>(
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
  }).flatMap(([from, to]) => [...from].map((letter, i) => [letter, [...to][i]!] as const)),
);

/** VNI: a vowel, then a letter that stands for its marks. */
const vniMarks = new Map<string, string>(
  Object.entries({
    ø: '\u0300',
    ù: '\u0301',
    û: '\u0309',
    õ: '\u0303',
    ï: '\u0323',
    â: '\u0302',
    à: '\u0302\u0300',
    á: '\u0302\u0301',
    å: '\u0302\u0309',
    ã: '\u0302\u0303',
    ä: '\u0302\u0323',
    ê: '\u0306',
    è: '\u0306\u0300',
    é: '\u0306\u0301',
    ú: '\u0306\u0309',
    ü: '\u0306\u0303',
    ë: '\u0306\u0323',
  }),
);
const vniLetters = new Map<string, string>(
  [...'ôöñæòóîÔÖÑÆÒÓÎ'].map((letter, i) => [letter, [...'ơưđỉịĩỵƠƯĐỈỊĨỴ'][i]!]),
);
const vniPairs = new RegExp(
  `([aeoôuöyAEOÔUÖY])([${[...vniMarks.keys()].join('')}])|[${[...vniLetters.keys()].join('')}]`,
  'giu',
);

const fromVni = (text: string): string =>
  text.replace(vniPairs, (whole, vowel?: string, mark?: string) => {
    if (vowel === undefined || mark === undefined) return vniLetters.get(whole) ?? whole;
    return ((vniLetters.get(vowel) ?? vowel) + vniMarks.get(mark.toLowerCase())!).normalize('NFC');
  });

const fromTcvn3 = (text: string): string =>
  text.replace(/[\u00a1-\u00fe]/g, (letter) => tcvn3Letters.get(letter) ?? letter);

/** Legacy text, one character per byte, as Unicode in NFC. */
export const fromLegacy = (text: string, encoding: LegacyEncoding): string =>
  encoding === 'vni' ? fromVni(text) : fromTcvn3(text);

const syllable =
  /^(?:ngh|ng|nh|gh|gi|kh|ph|qu|th|tr|ch|[bcdđghklmnprstvx])?[aăâeêioôơuưy]{1,3}(?:ch|ng|nh|[cmnpt])?$/;
const tones = /[\u0300\u0301\u0303\u0309\u0323]/g;

function isSyllable(word: string): boolean {
  const apart = word.normalize('NFD');
  const found = apart.match(tones)?.length ?? 0;
  return found <= 1 && syllable.test(apart.replace(tones, '').normalize('NFC'));
}

/** The share of words with a letter beyond ASCII that are Vietnamese syllables, and how many such words there are. */
function vietnameseShare(text: string): { readonly share: number; readonly words: number } {
  const words = (text.toLowerCase().match(/[\p{L}\p{M}\u00a1-\u00fe]+/gu) ?? []).filter((word) =>
    /[^a-z]/.test(word),
  );
  const good = words.filter(isSyllable).length;
  return { share: words.length > 0 ? good / words.length : 1, words: words.length };
}

/** Which legacy encoding a text (one character per byte) is in, where that reads clearly better than `asIs`. */
export function detectLegacy(text: string, asIs = text): LegacyEncoding | undefined {
  const plain = vietnameseShare(asIs);
  if (plain.words < 3 || plain.share > 0.8) return undefined;
  const scored = (['tcvn3', 'vni'] as const)
    .map((encoding) => ({ encoding, ...vietnameseShare(fromLegacy(text, encoding)) }))
    .toSorted((a, b) => b.share - a.share)[0]!;
  return scored.share > 0.6 && scored.share > plain.share + 0.2 ? scored.encoding : undefined;
}
