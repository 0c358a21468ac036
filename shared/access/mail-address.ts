/** A plain address; characters that could end a header line or add a second recipient are not allowed. */
const address = /^[^\s@<>,;:"()[\]\\]+@[A-Za-z0-9.-]+$/;

/** Whether a text is one mail address of printable ASCII. */
export const isMailAddress = (text: string): boolean => address.test(text) && /^[\x20-\x7e]*$/.test(text);

/** Throws unless the text is a mail address; the error does not repeat it. */
export function requireMailAddress(text: string): void {
  if (!isMailAddress(text)) throw new Error('The recipient is not a mail address.');
}
