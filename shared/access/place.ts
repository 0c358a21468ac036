const day = 24 * 3_600_000;
/** Days for which a place is known after the last sign-in there: from one campaign's end to the next one's start. */
export const placeDays = 330;

/** The keyed hash of a host. */
type Fingerprint = (text: string) => string;

const signed = (id: string, nonce: string, onDay: string, fingerprint: Fingerprint): string =>
  fingerprint(`place ${id} ${nonce} ${onDay}`);

/**
 * What a browser keeps after a sign-in, so that it is known as a place of this account. It opens nothing, and nobody
 * makes one without the host's key. `nonce` is 16 random URL-safe characters or more.
 */
export function placeToken(id: string, nonce: string, at: Date, fingerprint: Fingerprint): string {
  const onDay = String(Math.floor(at.getTime() / day));
  return `${nonce}.${onDay}.${signed(id, nonce, onDay, fingerprint)}`;
}

/** The place of a token, where it is one of this account and not too old. */
export function placeOf(
  token: string | undefined,
  id: string,
  at: Date,
  fingerprint: Fingerprint,
): string | undefined {
  const [nonce = '', onDay = '', mark = ''] = token?.split('.') ?? [];
  if (nonce === '' || signed(id, nonce, onDay, fingerprint) !== mark) return undefined;
  return at.getTime() / day - Number(onDay) <= placeDays ? nonce : undefined;
}
