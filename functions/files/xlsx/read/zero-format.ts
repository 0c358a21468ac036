/** Literals (quoted, escaped, or of characters that need neither) and zeros. */
const token = /"([^"]*)"|\\(.)|([-\s()])|(0)/gy;
/** Locales and colours, which do not show. */
const bracketed = /\[[^\]]*\]/g;
/** No code has more. */
const longest = 100;

/**
 * The way in which a format of zeros and literals, such as `000000000` or `"02029-"0000`, shows a whole number; undefined
 * for every other format. Such a format pads codes, whose zeros the stored number does not have.
 */
export function zeroFormat(code: string): ((number: number) => string) | undefined {
  const [section = ''] = code.slice(0, longest).replace(bracketed, '').split(';');
  const parts = [...section.matchAll(token)];
  const length = parts.reduce((sum, [whole]) => sum + whole.length, 0);
  const zeros = parts.filter(([, , , , zero]) => zero !== undefined).length;
  if (zeros < 2 || length < section.length) return undefined;
  return (number) => {
    const digits = String(number).padStart(zeros, '0');
    let at = 0;
    const shown = parts.map(([, quoted, escaped, plain, zero]) => {
      if (zero === undefined) return quoted ?? escaped ?? plain ?? '';
      // The first zero stands for all further digits.
      const end = at === 0 ? digits.length - zeros + 1 : at + 1;
      const part = digits.slice(at, end);
      at = end;
      return part;
    });
    return shown.join('');
  };
}
