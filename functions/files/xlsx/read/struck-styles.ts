import { eachElement } from '../xml.ts';
import { elementContent } from './number-formats.ts';

const fontTag = /<(?:[\w.-]{1,20}:)?(font|strike)(\s[^<>]*|\/)?>/g;
const isOff = /\bval\s*=\s*["'](?:0|false)["']/;

/** The fonts that strike text through, by their index. */
function struckFonts(styles: string): Set<number> {
  const struck = new Set<number>();
  let index = -1;
  for (const [, name, attributes = ''] of elementContent(styles, 'fonts').matchAll(fontTag)) {
    if (name === 'font') index += 1;
    else if (!isOff.test(attributes)) struck.add(index);
  }
  return struck;
}

/** The cell styles that strike text through; undefined in a workbook without any, as nearly all are. */
export function struckStyles(styles: string): ReadonlySet<number> | undefined {
  if (!styles.includes('strike')) return undefined;
  const fonts = struckFonts(styles);
  const xfs = [...eachElement(elementContent(styles, 'cellXfs'), 'xf')];
  const struck = xfs.flatMap(({ fontId }, style) => (fonts.has(Number(fontId)) ? [style] : []));
  return struck.length > 0 ? new Set(struck) : undefined;
}
