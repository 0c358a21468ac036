/** A day of birth as people type it, `03/02/1980`, or a year, as it is stored; undefined for anything else. */
export function birthIn(typed: string): string | undefined {
  const text = typed.trim();
  if (/^(19|20)\d{2}$/.test(text)) return text;
  const [, day = '', month = '', year = ''] =
    /^(\d{1,2})[/.-](\d{1,2})[/.-]((?:19|20)\d{2})$/.exec(text) ?? [];
  const on = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const time = Date.parse(`${on}T00:00:00Z`);
  return year !== '' && !Number.isNaN(time) && new Date(time).toISOString().startsWith(on) ? on : undefined;
}
