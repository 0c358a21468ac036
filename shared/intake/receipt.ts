/** Crockford's: no I, L, O and U, which people read as digits or each other. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const letters = 12;
const group = 4;

/** The 64 letters of base64url. */
const base64url = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/**
 * A receipt code of 60 bits, as in `7K3M-0Q9X-B2TD`, from a keyed hash in base64url: nobody can guess it, and the same
 * form sent twice has the same receipt.
 */
export const receiptOf = (fingerprint: string): string =>
  grouped([...fingerprint.slice(0, letters)].map((each) => alphabet[base64url.indexOf(each) % 32]).join(''));

/** A receipt as somebody copied it: without its hyphens, in small letters, O for 0. */
export const readReceipt = (typed: string): string =>
  grouped(
    typed
      .toUpperCase()
      .replaceAll(/[^0-9A-Z]/g, '')
      .replaceAll('O', '0')
      .replaceAll(/[IL]/g, '1'),
  );

const grouped = (code: string): string => code.match(new RegExp(`.{1,${group}}`, 'g'))?.join('-') ?? '';
