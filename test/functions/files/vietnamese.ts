/** The Vietnamese letters and how each encoding writes them, told anew from the encodings' descriptions. */

const tones = { grave: '\u0300', hook: '\u0309', tilde: '\u0303', acute: '\u0301', dot: '\u0323' };

const lower = [...'aăâeêioôơuưy'].flatMap((vowel) =>
  ['', ...Object.values(tones)].map((tone) => (vowel + tone).normalize('NFC')),
);
const ascii = [...'aeiouy'];

/** The 67 letters beyond ASCII, small and large. */
export const letters: readonly string[] = [...lower.filter((letter) => !ascii.includes(letter)), 'đ'].flatMap(
  (letter) => [letter, letter.toUpperCase()],
);

/** TCVN 5712:1993, VN3, from A0 in rows of sixteen. */
const vn3 = [
  '·ĂÂÊÔƠƯĐăâêôơưđ·',
  '·····àảãáạ·ằẳẵắ·',
  '······ặầẩẫấậè·ẻẽ',
  'éẹềểễếệìỉ···ĩíịò',
  '·ỏõóọồổỗốộờởỡớợù',
  '·ủũúụừửữứựỳỷỹýỵ·',
].join('');

/** Small letters with a tone stand for their capitals: the standard has no code for those. */
const tcvn3Code = (letter: string): number => {
  const at = vn3.indexOf(letter) >= 0 ? vn3.indexOf(letter) : vn3.indexOf(letter.toLowerCase());
  return 0xa0 + at;
};

/** What VNI writes behind the letter: the tone alone, or with the circumflex or the breve that the letter has. */
const vniMarks: Record<string, Record<string, number>> = {
  '': { grave: 0xf8, acute: 0xf9, hook: 0xfb, tilde: 0xf5, dot: 0xef },
  '\u0302': { level: 0xe2, grave: 0xe0, acute: 0xe1, hook: 0xe5, tilde: 0xe3, dot: 0xe4 },
  '\u0306': { level: 0xea, grave: 0xe8, acute: 0xe9, hook: 0xfa, tilde: 0xfc, dot: 0xeb },
};
const vniSingles: Record<string, number> = { ì: 0xec, í: 0xed, ỉ: 0xe6, ĩ: 0xf3, ị: 0xf2, ỵ: 0xee, đ: 0xf1 };
const toneOf = (marks: string): string =>
  Object.entries(tones).find(([, mark]) => marks.includes(mark))?.[0] ?? 'level';
const shapeOf = (marks: string): string => /[\u0302\u0306\u031b]/.exec(marks)?.[0] ?? '';

function vniLower(letter: string): number[] {
  const single = vniSingles[letter];
  if (single !== undefined) return [single];
  const [base = '', ...marks] = letter.normalize('NFD');
  const [shape, tone] = [shapeOf(marks.join('')), toneOf(marks.join(''))];
  const horned = shape === '\u031b';
  const vowel = horned ? (base === 'o' ? 0xf4 : 0xf6) : base.charCodeAt(0);
  return [vowel, vniMarks[horned ? '' : shape]![tone]].filter((byte) => byte !== undefined);
}

/** Capitals are 20 hex lower in ASCII and in Latin-1 alike. */
const vniCodes = (letter: string): number[] =>
  vniLower(letter.toLowerCase()).map((byte) => (letter === letter.toLowerCase() ? byte : byte - 0x20));

const in1258 = 'Ă.Â.À.Á.È.É.Ê.Í.Đ.Ó.Ô.Ơ.Ù.Ú.Ư'.split('.');
const codes1258 = [0xc3, 0xc2, 0xc0, 0xc1, 0xc8, 0xc9, 0xca, 0xcd, 0xd0, 0xd3, 0xd4, 0xd5, 0xd9, 0xda, 0xdd];
const marks1258: Record<string, number> = {
  '\u0300': 0xcc,
  '\u0309': 0xd2,
  '\u0303': 0xde,
  '\u0301': 0xec,
  '\u0323': 0xf2,
};

/** Windows-1258: a letter without its tone, then the tone; `composed` uses the few letters that have both. */
function cp1258Codes(letter: string, composed = false): number[] {
  const one = (each: string): number => {
    const at = in1258.indexOf(each.toUpperCase());
    if (at < 0) return each.charCodeAt(0);
    return codes1258[at]! + (each === each.toLowerCase() ? 0x20 : 0);
  };
  if (composed && in1258.includes(letter.toUpperCase())) return [one(letter)];
  const [base = '', ...marks] = letter.normalize('NFD');
  const shape = marks.filter((mark) => marks1258[mark] === undefined).join('');
  const tone = marks.find((mark) => marks1258[mark] !== undefined);
  return [one((base + shape).normalize('NFC')), ...(tone ? [marks1258[tone]!] : [])];
}

const encoded = (text: string, codesOf: (letter: string) => number[]): Buffer =>
  Buffer.from(
    [...text.normalize('NFC')].flatMap((each) =>
      letters.includes(each) ? codesOf(each) : each.charCodeAt(0),
    ),
  );

/** Vietnamese text as bytes of each encoding a ward's file may have. */
export const encoders = {
  'utf-8': (text: string) => Buffer.from(text),
  'utf-8 with a mark': (text: string) => Buffer.from(`\uFEFF${text}`),
  'utf-8, decomposed': (text: string) => Buffer.from(text.normalize('NFD')),
  'utf-16 LE': (text: string) => Buffer.from(text, 'utf16le'),
  'utf-16 LE with a mark': (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le'),
  'utf-16 BE': (text: string) => Buffer.from(text, 'utf16le').swap16(),
  'utf-16 BE with a mark': (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le').swap16(),
  'windows-1258': (text: string) => encoded(text, (letter) => cp1258Codes(letter)),
  'windows-1258, composed': (text: string) => encoded(text, (letter) => cp1258Codes(letter, true)),
  tcvn3: (text: string) => encoded(text, (letter) => [tcvn3Code(letter)]),
  vni: (text: string) => encoded(text, vniCodes),
} as const;

/** What an old font's text looks like in a cell of a workbook: one character per byte. */
export const fontText = (text: string, encoding: 'tcvn3' | 'vni'): string =>
  encoders[encoding](text).toString('latin1');

/** Syllables of names, villages and labels, each with a mark. */
export const syllables: readonly string[] =
  `nguyễn trần lê phạm hoàng huỳnh vũ võ đặng bùi đỗ hồ ngô dương lý hà triệu lường nông lục lăng sầm bế đàm ấu thị văn
đức hữu quốc mạnh thành thúy thủy hòa hoà huệ hường hạnh phượng lượng nghĩa nhã tuấn tú tuyết yến ánh ước út ý bản khuổi
nà pác lằng nặm cốc thôn ấp tổ phố xã phường huyện tỉnh hộ chủ họ tên mã số định ngày tháng năm sinh giới tính nữ dân tộc
tày mường quan hệ với khẩu nhân thu nhập bình quân điểm nguyên phân loại đầu kỳ trước rà soát kết quả nghèo cận thoát
giếng gìn quý quyền khuya chuyện người nước nhà ở đường việc làm phụ thuộc dưỡng lớn trẻ em tiểu tiêu viễn thông tài sản`
    .split(/\s+/)
    .filter((each) => !/^[a-z]+$/.test(each));
