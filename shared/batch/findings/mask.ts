import { limits } from './limits.ts';

/** Masks all but the first and last characters. */
const maskMiddle = (text: string, first: number, last: number): string =>
  text.slice(0, first) + '*'.repeat(Math.max(0, text.length - first - last)) + text.slice(text.length - last);

/** An identifier as findings show it: `0061*****439`; one of fewer than nine characters keeps one at each end. */
export const maskId = (id: string): string => (id.length >= 9 ? maskMiddle(id, 4, 3) : maskMiddle(id, 1, 1));

/** Nine digits or more, or groups of three and four. */
const likeId = /\d{9,}|(?<!\d)\d{3,4}(?:[ .-]\d{3,4}){2,3}(?!\d)/g;

/** Masks identifiers inside any other value, because people enter them in wrong columns too. */
export const maskText = (text: string): string => (text.length < 9 ? text : text.replace(likeId, maskId));

export const shorten = (text: string): string =>
  text.length > limits.shownLength ? `${text.slice(0, limits.shownLength - 1)}…` : text;

/** A value of the file as findings show it: short, and with identifiers masked. */
export const shownValue = (text: string): string => shorten(maskText(text));
