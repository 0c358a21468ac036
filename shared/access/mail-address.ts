/** A plain address; characters that could end a header line or add a second recipient are not allowed. */
const address = /^[^\s@<>,;:"()[\]\\]+@[A-Za-z0-9.-]+$/;

/** Throws unless the text is a mail address of printable ASCII; the error does not repeat it. */
export function requireMailAddress(text: string): void {
  if (!address.test(text) || !/^[\x20-\x7e]*$/.test(text)) {
    throw new Error('The recipient is not a mail address.');
  }
}
