const word = /\p{L}+/gu;
const toned = /[\u0300\u0301\u0303\u0309\u0323]/;

/** TCVN3 has a code for each small letter, and one for each capital without a tone. */
const hasBothCodes = (letter: string): boolean => !toned.test(letter.normalize('NFD'));
const isCapital = (letter: string): boolean => letter !== letter.toLowerCase();

/**
 * Gives capitals back that TCVN3 has no code for, where the letters beside them leave no doubt: `NGUYễN` is NGUYỄN,
 * `Nguyễn Thị ánh` is Nguyễn Thị Ánh. Text that its font alone made large (.VnTimeH) stays in small letters.
 */
export function restoreCapitals(text: string): string {
  const words = text.match(word) ?? [];
  const sure = words.map((each) => [...each].filter(hasBothCodes));
  if (sure.some(({ length }) => length > 1) && sure.flat().every(isCapital)) return text.toUpperCase();
  const starts = words.map((each) => each.charAt(0)).filter(hasBothCodes);
  if (starts.length === 0 || !starts.every(isCapital)) return text;
  return text.replace(word, (each) => each.charAt(0).toUpperCase() + each.slice(1));
}
