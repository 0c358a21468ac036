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

const text = /"(?:[^"]|"")*"/g;
const quotedSheet = /'((?:[^']|'')*)'!/g;
const bareSheet = /([\p{L}_][\p{L}\p{N}_.]*)!/gu;
const call = /([\p{L}_][\p{L}\p{N}_.]*)\s*\(/gu;
/** Names, references, operators. Neither `[` of other workbooks nor `|` of other programs. */
const passive = /^[\p{L}\p{M}\p{N}\s_.,;:$!#+\-*/^&=<>(){}%?@\\]*$/u;

/**
 * Whether a formula of a drop-down, a conditional format or a name may stay: it calls only harmless functions and
 * refers only to the sheets named.
 */
export function isHarmless(formula: string, sheets: ReadonlySet<string>): boolean {
  const bare = formula.replace(text, ' ');
  const quoted = [...bare.matchAll(quotedSheet)].map(([, name]) => name!.replaceAll("''", "'"));
  const unquoted = bare.replace(quotedSheet, ' ');
  const named = [...unquoted.matchAll(bareSheet)].map(([, name]) => name!);
  const calls = [...unquoted.matchAll(call)].map(([, name]) => name!.toUpperCase());
  return (
    passive.test(unquoted) &&
    calls.every((name) => harmless.has(name)) &&
    [...quoted, ...named.filter((name) => name !== 'REF')].every((name) => sheets.has(name.toLowerCase()))
  );
}
