const word = /\p{L}+/gu;
const toned = /[\u0300\u0301\u0303\u0309\u0323]/;

/** Whether TCVN3 has codes for the small letter and the capital: it has none for capitals with a tone. */
const hasBothCodes = (letter: string): boolean => !toned.test(letter.normalize('NFD'));
const isCapital = (letter: string): boolean => letter !== letter.toLowerCase();

/**
 * Restores the capitals that TCVN3 has no code for, where the letters beside them leave no doubt: `NGUYễN` becomes
 * NGUYỄN, `Nguyễn Thị ánh` becomes Nguyễn Thị Ánh. Text that only its font shows as capitals (.VnTimeH) stays small.
 */
export function restoreCapitals(text: string): string {
  const words = text.match(word) ?? [];
  const sure = words.map((each) => [...each].filter(hasBothCodes));
  if (sure.some(({ length }) => length > 1) && sure.flat().every(isCapital)) return text.toUpperCase();
  const starts = words.map((each) => each.charAt(0)).filter(hasBothCodes);
  if (starts.length === 0 || !starts.every(isCapital)) return text;
  return text.replace(word, (each) => each.charAt(0).toUpperCase() + each.slice(1));
}
