/** A plain address of printable ASCII; whatever could end a header line or name a second recipient is none. */
const address = /^[^\s@<>,;:"()[\]\\]+@[A-Za-z0-9.-]+$/;

/** Throws when a text is no mail address; the error does not repeat it. */
export function requireMailAddress(text: string): void {
  if (!address.test(text) || !/^[\x20-\x7e]*$/.test(text)) {
    throw new Error('The recipient is not a mail address.');
  }
}
