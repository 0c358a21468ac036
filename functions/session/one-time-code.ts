import { generateSecret, generateURI, verify } from 'otplib';

/** Seconds of a step, and how far the clock of a telephone may be off. */
const step = 30;

/** A new secret of 160 bits, in Base32. */
export const newSecret = (): string => generateSecret();

/** The address that an authenticator app reads from the QR code. */
export const secretAddress = (name: string, secret: string): string =>
  generateURI({ issuer: 'rasoat', label: name, secret });

/**
 * The step of a code by time (RFC 6238: SHA-1, 6 digits, 30 seconds), undefined for a wrong one. A code of the step
 * `after` or before it was taken already.
 */
export async function stepOfCode(
  secret: string,
  code: string,
  { at, after }: { readonly at: Date; readonly after: number },
): Promise<number | undefined> {
  if (!/^\d{6}$/.test(code)) return undefined;
  const epoch = Math.floor(at.getTime() / 1000);
  const found = await verify({ secret, token: code, epoch, epochTolerance: step, afterTimeStep: after });
  return found.valid && 'timeStep' in found ? found.timeStep : undefined;
}
