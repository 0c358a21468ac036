const hide = (text: string, first: number, last: number): string =>
  text.slice(0, first) + '*'.repeat(Math.max(0, text.length - first - last)) + text.slice(text.length - last);

/** An identifier as findings show it: `0061*****439`; shorter ones keep a digit at each end. */
export const maskId = (id: string): string => (id.length >= 9 ? hide(id, 4, 3) : hide(id, 1, 1));

/** Any other value: an identifier that slipped into the wrong column is masked as well. */
export const maskText = (text: string): string => (text.length < 9 ? text : text.replace(/\d{9,}/g, maskId));
