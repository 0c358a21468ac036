/** Nine or twelve digits, as on an identity card: alone, or in groups of three or four with blanks, dots or dashes. */
const id = /(?<!\d)(?:\d{12}|\d{9}|\d{3}(?:[\s.-]{1,3}\d{3}){2,3}|\d{4}(?:[\s.-]{1,3}\d{4}){2})(?!\d)/;

/** Whether a text holds what may be somebody’s id number, wherever it stands in it. */
export const holdsId = (text: string): boolean => text.length >= 9 && id.test(text);
