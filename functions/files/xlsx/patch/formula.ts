import { unescapeXml } from '../xml.ts';

/** No spreadsheet takes a longer formula. */
const longest = 8_192;

/** Functions that only look at cells. What reaches outside, such as WEBSERVICE or CALL, is not among them. */
const harmless = new Set(
  [
    'ABS AND AVERAGE AVERAGEIF AVERAGEIFS CEILING CHAR CHOOSE CLEAN CODE COLUMN COLUMNS CONCAT CONCATENATE COUNT',
    'COUNTA COUNTBLANK COUNTIF COUNTIFS DATE DATEDIF DATEVALUE DAY DAYS EDATE EOMONTH EXACT FALSE FIND FLOOR HLOOKUP',
    'HOUR IF IFERROR IFNA IFS INDEX INDIRECT INT ISBLANK ISERR ISERROR ISEVEN ISLOGICAL ISNA ISNONTEXT ISNUMBER',
    'ISODD ISTEXT LARGE LEFT LEN LOOKUP LOWER MATCH MAX MAXIFS MEDIAN MID MIN MINIFS MINUTE MOD MONTH MROUND N NA',
    'NETWORKDAYS NOT NOW NUMBERVALUE OFFSET OR POWER PRODUCT PROPER QUOTIENT RANK REPLACE REPT RIGHT ROUND ROUNDDOWN',
    'ROUNDUP ROW ROWS SEARCH SIGN SMALL SQRT SUBSTITUTE SUBTOTAL SUM SUMIF SUMIFS SUMPRODUCT SWITCH T TEXT TEXTJOIN',
    'TIME TODAY TRIM TRUE TRUNC UPPER VALUE VLOOKUP WEEKDAY WEEKNUM XLOOKUP XMATCH XOR YEAR YEARFRAC',
  ].flatMap((line) => line.split(' ')),
);

// Each pattern takes all that belongs to it at its first letter, so that no text is looked through twice.
const text = /"[^"]*"/g;
const quoted = /'([^']*(?:''[^']*)*)'(!?)/g;
const token = /[\p{L}\p{N}_.]+(!|\s*\()?/gu;
/** What no name begins with. */
const beforeName = /^[^\p{L}_]+/u;
/** Names, references, operators. Neither `[` of other workbooks nor `|` of other programs. */
const passive = /^[\p{L}\p{M}\p{N}\s_.,;:$!#+\-*/^&=<>(){}%?@\\]*$/u;

/** The names of the functions that a formula calls, of the sheets that it refers to without quotes, and what else it names. */
function namesIn(formula: string): Readonly<Record<'functions' | 'sheets' | 'others', string[]>> {
  const functions: string[] = [];
  const sheets: string[] = [];
  const others: string[] = [];
  for (const [whole, end = ''] of formula.matchAll(token)) {
    const name = whole.slice(0, whole.length - end.length).replace(beforeName, '');
    if (name === '') continue;
    if (end === '') others.push(name);
    else if (end === '!') sheets.push(name);
    // How a file calls the functions that are newer than its format.
    else functions.push(name.replace(/^_xlfn\./i, ''));
  }
  return { functions, sheets, others };
}

/**
 * Whether a formula of a drop-down, a conditional format or a name may stay: it calls only harmless functions and
 * refers only to the sheets named, which are in small letters.
 */
export function isHarmless(formula: string, sheets: ReadonlySet<string>): boolean {
  const withoutTexts = formula.replace(text, ' ');
  const quotedNames = [...withoutTexts.matchAll(quoted)].map(([, name = '', mark]) => ({ name, mark }));
  const unquoted = withoutTexts.replace(quoted, ' ');
  const names = namesIn(unquoted);
  const referred = [
    ...quotedNames.map(({ name }) => name.replaceAll("''", "'")),
    ...names.sheets.filter((name) => name !== 'REF'),
  ];
  return (
    passive.test(unquoted) &&
    quotedNames.every(({ mark }) => mark === '!') &&
    names.functions.every((name) => harmless.has(name.toUpperCase())) &&
    referred.every((name) => sheets.has(name.toLowerCase()))
  );
}

/** Office's escape of a letter. Programs differ in whether a formula may have one, and so in where its texts end. */
const officeEscape = /_x[\da-f]{4}_/i;

/** Whether an escaped formula may stay, in whatever way its escapes are read. */
export const isHarmlessXml = (xml: string, sheets: ReadonlySet<string>): boolean =>
  !officeEscape.test(xml) && isHarmless(unescapeXml(xml), sheets);

/** What the formulas of cells may refer to, in small letters: the sheets and the defined names that stay. */
export interface Referable {
  readonly sheets: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
}

/** A cell or a part of one, a truth value, a number's exponent; numbers do not begin a name. */
const referenceOrValue = /^(?:[a-z]{1,3}\d{0,7}|true|false)$/;

/**
 * Whether the formula of a cell, escaped, may stay. It must not be made at run time (`INDIRECT`), and must not need a name
 * that does not stay: its value is worth more than an error.
 */
export function isHarmlessInCell(xml: string, { sheets, names }: Referable): boolean {
  if (xml.trim() === '' || xml.includes('<') || xml.length > longest || !isHarmlessXml(xml, sheets))
    return false;
  const { functions, others } = namesIn(unescapeXml(xml).replace(text, ' ').replace(quoted, ' '));
  const isKnown = (name: string) => referenceOrValue.test(name) || names.has(name);
  return (
    functions.every((name) => name.toUpperCase() !== 'INDIRECT') &&
    others.every((name) => isKnown(name.toLowerCase()))
  );
}
