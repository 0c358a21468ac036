/** Common family names, by which the name of another person is told from the second half of one name. */
const families = new Set(
  `nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ hồ ngô dương lý đinh lâm trịnh mai đào đoàn vương hà
  trương cao tạ tô lưu lương chu châu kiều thái tăng phùng quách từ la lã lục mạc nông ma bàn triệu đàm hứa vi lò
  lường lự cầm quàng tòng cà vàng giàng thào mùa sùng hầu lầu ly cứ hạng cháng tẩn phàn chảo lù sìn thạch sơn danh
  kim siu rơ ksor rmah kpă kpuih hồng bế hà đèo điêu điểu y h`
    .trim()
    .split(/\s+/),
);

const note = /[([].*?[)\]]/gu;
const numbering = /^\s*(?:\d+[.)]|[-–•+*])\s*/u;
const separator = /[;,/+&\r\n]+|\s(?=\d+[.)]\s)/u;
const lineBreaks = /[\r\n]+/u;
const others = /[;,/+&]|\s\d+[.)]\s/;
const headWords = /^ch[ủu]\s*h[ộo]/iu;
const place = /^(?:thôn|tổ|khóm|ấp|bản|xóm|khu|buôn|làng|khối|xã|phường)\s/iu;
const capital = /^\p{Lu}/u;

const wordsIn = (text: string): string[] => text.split(/\s+/).filter((word) => word !== '');

/** Whether a text looks like one person's whole name: two to five words, each with a capital. */
function looksLikeName(text: string): boolean {
  const words = wordsIn(text);
  if (words.length < 2 || words.length > 5 || headWords.test(text) || place.test(text)) return false;
  return words.every((word) => capital.test(word));
}

const hasFamilyName = (name: string): boolean => families.has(wordsIn(name)[0]?.toLowerCase() ?? '');

/**
 * Whether the text of a name's cell names several people: on lines of their own, or with a comma, semicolon or slash
 * between. One name that is broken over two lines is one person.
 */
export function namesSeveral(text: string): boolean {
  if (!separator.test(text)) return false;
  const split = others.test(text) ? separator : lineBreaks;
  const names = text
    .replace(note, '')
    .split(split)
    .map((part) => part.replace(numbering, '').trim())
    .filter(looksLikeName);
  if (names.length < 2) return false;
  return split === separator || names.length > 2 || names.slice(1).every(hasFamilyName);
}
