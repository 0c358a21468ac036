/** Functions that only look at cells. What reaches outside, such as WEBSERVICE or CALL, is not among them. */
const harmless = new Set(
  [
    'ABS AND AVERAGE CEILING CHAR CHOOSE CODE COLUMN COLUMNS CONCATENATE COUNT COUNTA COUNTBLANK COUNTIF COUNTIFS',
    'DATE DATEDIF DATEVALUE DAY EDATE EOMONTH EXACT FALSE FIND FLOOR HLOOKUP IF IFERROR IFNA INDEX INDIRECT INT',
    'ISBLANK ISERR ISERROR ISEVEN ISNA ISNONTEXT ISNUMBER ISODD ISTEXT LARGE LEFT LEN LOOKUP LOWER MATCH MAX MID',
    'MIN MOD MONTH NOT NOW OFFSET OR PROPER RANK REPLACE REPT RIGHT ROUND ROUNDDOWN ROUNDUP ROW ROWS SEARCH SMALL',
    'SUBSTITUTE SUBTOTAL SUM SUMIF SUMIFS SUMPRODUCT TEXT TODAY TRIM TRUE UPPER VALUE VLOOKUP WEEKDAY YEAR',
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

/** The names of the functions that a formula calls and of the sheets that it refers to without quotes. */
function namesIn(formula: string): { readonly functions: string[]; readonly sheets: string[] } {
  const functions: string[] = [];
  const sheets: string[] = [];
  for (const [whole, end = ''] of formula.matchAll(token)) {
    const name = whole.slice(0, whole.length - end.length).replace(beforeName, '');
    if (end === '' || name === '') continue;
    if (end === '!') sheets.push(name);
    else functions.push(name);
  }
  return { functions, sheets };
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
