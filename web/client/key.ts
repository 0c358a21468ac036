/** A random idempotency key. `crypto.randomUUID` is missing on plain HTTP, which office networks use. */
export const newKey = (): string => hex(crypto.getRandomValues(new Uint8Array(16)));

export const hex = (bytes: Uint8Array): string =>
  [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
