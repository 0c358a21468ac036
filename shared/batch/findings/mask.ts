import { limits } from './limits.ts';

const hide = (text: string, first: number, last: number): string =>
  text.slice(0, first) + '*'.repeat(Math.max(0, text.length - first - last)) + text.slice(text.length - last);

/** An identifier as findings show it: `0061*****439`; shorter ones keep a digit at each end. */
export const maskId = (id: string): string => (id.length >= 9 ? hide(id, 4, 3) : hide(id, 1, 1));

/** Nine digits and more, or groups of three and four. */
const likeId = /\d{9,}|(?<!\d)\d{3,4}(?:[ .-]\d{3,4}){2,3}(?!\d)/g;

/** Any other value: an identifier that slipped into the wrong column is masked as well. */
export const maskText = (text: string): string => (text.length < 9 ? text : text.replace(likeId, maskId));

export const short = (text: string): string =>
  text.length > limits.shownLength ? `${text.slice(0, limits.shownLength - 1)}…` : text;

/** A text of the file as findings show it: short, and identifiers masked. */
export const shown = (text: string): string => short(maskText(text));
