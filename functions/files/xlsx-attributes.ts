const space = 32;
const equals = 61;

/** The value of a one-letter attribute in the tag between two positions, or ''. */
export function attribute(xml: string, name: string, from: number, to: number): string {
  const code = name.charCodeAt(0);
  for (let at = from; at < to; at += 1) {
    if (xml.charCodeAt(at) !== equals) continue;
    const mark = xml.charCodeAt(at + 1);
    let close = at + 2;
    while (close < to && xml.charCodeAt(close) !== mark) close += 1;
    if (xml.charCodeAt(at - 1) === code && xml.charCodeAt(at - 2) <= space) return xml.slice(at + 2, close);
    at = close;
  }
  return '';
}

/** The column of a cell's reference (`AB12` is 27), or undefined where it has none. */
export function columnAt(xml: string, from: number, to: number): number | undefined {
  // Nearly every writer puts the reference first.
  const first = xml.charCodeAt(from + 1) === 114 && xml.charCodeAt(from + 2) === equals;
  const reference = first ? xml.slice(from + 4, from + 7) : attribute(xml, 'r', from, to);
  let index = 0;
  for (let at = 0; at < reference.length && at < 3; at += 1) {
    const letter = reference.charCodeAt(at) - 64;
    if (letter < 1 || letter > 26) break;
    index = index * 26 + letter;
  }
  return index > 0 ? index - 1 : undefined;
}
