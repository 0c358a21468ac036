import { randomInt } from 'node:crypto';

/** Letters and digits that nobody confuses on paper. */
const letters = 'abcdefghjkmnpqrstuvwxyz23456789';
const codes = 10;
const groups = 2;
const groupLength = 5;

const group = (): string =>
  Array.from({ length: groupLength }, () => letters.charAt(randomInt(letters.length))).join('');

/** Ten codes such as `k7mp4-wxr9t`, of 49 bits each: far more than the tries of a name allow to guess. */
export const newRecoveryCodes = (): string[] =>
  Array.from({ length: codes }, () => Array.from({ length: groups }, group).join('-'));

/** A code as it was typed, in the form in which it is stored: a hash with the host's key. */
export const recoveryMark = (
  name: string,
  code: string,
  { fingerprint }: { fingerprint(text: string): string },
): string => fingerprint(`recovery ${name} ${code.toLowerCase().replace(/[^a-z0-9]/g, '')}`);
