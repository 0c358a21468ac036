import { isDangerous } from '../../escape-formula.ts';
import { utf8Text } from '../../text/pieces.ts';
import { declaration, mainNamespace, textElement } from '../write/cells.ts';
import { mostShared, type Survey } from '../write/shared-texts.ts';
import { unescaped } from '../xml.ts';
import { requireSound } from './well-formed.ts';
import { harmlessText, isUsual, odd, textIn } from './xml.ts';

const root =
  /^\ufeff?\s*(?:<\?[^<>]*\?>)?\s*<(sst)((?:\s{1,99}[\w.:-]+\s{0,9}=\s{0,9}(?:"[^"<]*"|'[^'<]*'))*)\s{0,99}(\/?)>/;

/** Items end here; an empty one has no end of its own. */
const itemEnd = '</si>';
const longestItem = 1024 * 1024;

/** The shared strings of a workbook as they are written, each an `<si>`. Throws where they are odd. */
async function* itemsOf(chunks: AsyncIterable<Buffer>): AsyncGenerator<string[]> {
  let rest = '';
  let begun = false;
  for await (const text of utf8Text(chunks)) {
    rest += text;
    if (!begun) {
      const [whole, name = '', attributes = '', empty] = root.exec(rest) ?? [];
      if (whole === undefined && rest.length < 4_096) continue;
      if (whole === undefined || !isUsual({ name, attributes }, 'sst')) throw odd('no plain shared strings');
      begun = true;
      rest = empty ? '</sst>' : rest.slice(whole.length);
    }
    const cut = rest.lastIndexOf(itemEnd) + itemEnd.length;
    if (cut >= itemEnd.length) {
      yield splitItems(rest.slice(0, cut));
      rest = rest.slice(cut);
    } else if (rest.length > longestItem) throw odd('a shared string too long');
  }
  const [last = ''] = rest.split(/<\/sst>|<extLst/);
  if (!begun) throw odd('no shared strings');
  yield splitItems(last);
}

const item = /\s{0,999}(<si\s{0,99}\/>|<si>([\s\S]*?)<\/si>)\s{0,999}/y;

function splitItems(xml: string): string[] {
  const items: string[] = [];
  for (let at = 0; at < xml.length; at = item.lastIndex) {
    item.lastIndex = at;
    const [whole, one] = item.exec(xml) ?? [];
    if (whole === undefined) {
      if (xml.slice(at).trim() === '') break;
      throw odd('a shared string that cannot be read');
    }
    items.push(one!);
  }
  return items;
}

/** How many shared strings there are, and the places of the last: a former marking put its texts there. */
export async function surveyStrings(given: AsyncIterable<Buffer> | undefined): Promise<Survey> {
  let count = 0;
  let last: string[] = [];
  if (given)
    for await (const items of itemsOf(given)) {
      count += items.length;
      last = [...last, ...items].slice(-mostShared);
    }
  const first = count - last.length;
  const known = last.flatMap((xml, i) => {
    const [, text] = plainText.exec(xml) ?? [];
    return text === undefined ? [] : [[unescaped(text), first + i] as const];
  });
  return { count, known: new Map(known) };
}

const plainText = /^<si><t xml:space="preserve">([^<]+)<\/t><\/si>$/;
const safe = new RegExp(`^<si><t(?: xml:space="preserve")?>${harmlessText}</t></si>$`);
/** The elements of text runs and how they look. */
const runs =
  /^(?:<\/?(?:si|t|r|rPr|b|i|strike|condense|extend|outline|shadow|u|vertAlign|sz|color|rFont|family|charset|scheme|rPh|phoneticPr)(?:\s{1,9}[\w:]+="[^"<>]*")*\s{0,9}\/?>[^<]*)*$/;

/** A shared string that no spreadsheet takes for a formula; its runs stay where it was none. Throws where it is odd. */
function passive(xml: string): string {
  if (safe.test(xml)) return xml;
  requireSound(xml);
  const text = textIn(xml);
  return isDangerous(text) || !runs.test(xml) ? `<si>${textElement(text)}</si>` : xml;
}

/** The shared strings of a workbook, and those that were added to it. */
export async function* markedStrings(
  given: AsyncIterable<Buffer> | undefined,
  added: readonly string[],
): AsyncGenerator<string> {
  yield `${declaration}<sst xmlns="${mainNamespace}">`;
  if (given) for await (const items of itemsOf(given)) yield items.map(passive).join('');
  yield `${added.map((text) => `<si>${textElement(text)}</si>`).join('')}</sst>`;
}
