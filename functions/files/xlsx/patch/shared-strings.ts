import { isFormula } from '../../escape-formula.ts';
import { utf8Text } from '../../text/decode.ts';
import { declaration, mainNamespace } from '../ooxml.ts';
import { unpatchable } from '../unpatchable.ts';
import { textElement } from '../write/cells.ts';
import { type GivenTexts, mostShared } from '../write/shared-texts.ts';
import { attributesPattern, textIn, unescapeXml } from '../xml.ts';
import { harmlessText } from './harmless-text.ts';
import { unprefixed } from './main-prefix.ts';
import { isMainElement, requireWellFormed } from './well-formed.ts';

const root = new RegExp(`^\\ufeff?\\s*(?:<\\?[^<>]*\\?>)?\\s*<(sst)(${attributesPattern})\\s{0,99}(\\/?)>`);

/** The end of an item; an empty item has none of its own. */
const itemEnd = '</si>';
const longestItem = 1024 * 1024;
/** The root tag of any table is shorter. */
const longestRoot = 4_096;

/** The shared strings of a workbook as XML, each an `<si>`. Throws where they cannot be patched. */
async function* itemsOf(chunks: AsyncIterable<Buffer>): AsyncGenerator<string[]> {
  let rest = '';
  let begun = false;
  for await (const text of unprefixed(utf8Text(chunks))) {
    rest += text;
    if (!begun) {
      const [whole, name = '', attributes = '', empty] = root.exec(rest) ?? [];
      if (whole === undefined && rest.length < longestRoot) continue;
      if (whole === undefined || !isMainElement({ name, attributes }, 'sst'))
        throw unpatchable('no plain shared strings');
      begun = true;
      rest = empty ? '</sst>' : rest.slice(whole.length);
    }
    const cut = rest.lastIndexOf(itemEnd) + itemEnd.length;
    if (cut >= itemEnd.length) {
      yield splitItems(rest.slice(0, cut));
      rest = rest.slice(cut);
    } else if (rest.length > longestItem) throw unpatchable('a shared string too long');
  }
  const [last = ''] = rest.split(/<\/sst>|<extLst/);
  if (!begun) throw unpatchable('no shared strings');
  yield splitItems(last);
}

const item = /\s{0,999}(<si\s{0,99}\/>|<si>([\s\S]*?)<\/si>)\s{0,999}/y;

function splitItems(xml: string): string[] {
  const items: string[] = [];
  for (let at = 0; at < xml.length; at = item.lastIndex) {
    item.lastIndex = at;
    const [, one] = item.exec(xml) ?? [];
    if (one === undefined) {
      if (xml.slice(at).trim() === '') break;
      throw unpatchable('a shared string that cannot be read');
    }
    items.push(one);
  }
  return items;
}

/** How many shared strings a workbook has, and the numbers of the last ones: a former marking added its texts there. */
export async function readGivenTexts(given: AsyncIterable<Buffer> | undefined): Promise<GivenTexts> {
  let count = 0;
  let last: string[] = [];
  if (given)
    for await (const items of itemsOf(given)) {
      count += items.length;
      last = [...last, ...items].slice(-mostShared);
    }
  const first = count - last.length;
  const known = last.flatMap((xml, i) => {
    const [, text] = plainItem.exec(xml) ?? [];
    return text === undefined ? [] : [[unescapeXml(text), first + i] as const];
  });
  return { count, known: new Map(known) };
}

const plainItem = /^<si><t xml:space="preserve">([^<]+)<\/t><\/si>$/;
const harmlessItem = new RegExp(`^<si><t(?: xml:space="preserve")?>${harmlessText}</t></si>$`);
/** An item of nothing but text runs and their formats. */
const onlyRuns =
  /^(?:<\/?(?:si|t|r|rPr|b|i|strike|condense|extend|outline|shadow|u|vertAlign|sz|color|rFont|family|charset|scheme|rPh|phoneticPr)(?:\s{1,9}[\w:]+="[^"<>]*")*\s{0,9}\/?>[^<]*)*$/;

/** An item that no spreadsheet takes for a formula; text runs stay where it was none. Throws where it is not well-formed. */
function passiveItem(xml: string): string {
  if (harmlessItem.test(xml)) return xml;
  requireWellFormed(xml);
  const text = textIn(xml);
  return isFormula(text) || !onlyRuns.test(xml) ? `<si>${textElement(text)}</si>` : xml;
}

/** The shared strings part: those of the workbook, then those that were added. */
export async function* sharedStringsPart(
  given: AsyncIterable<Buffer> | undefined,
  added: readonly string[],
): AsyncGenerator<string> {
  yield `${declaration}<sst xmlns="${mainNamespace}">`;
  if (given) for await (const items of itemsOf(given)) yield items.map(passiveItem).join('');
  yield `${added.map((text) => `<si>${textElement(text)}</si>`).join('')}</sst>`;
}
