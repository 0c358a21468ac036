import { randomBytes } from 'node:crypto';
import { chmodSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { vaultOf } from '../../functions/vault.ts';
import { readKeyFile } from '../../local/data-folder/key-file.ts';
import { temporaryFolder } from '../local/temporary-folder.ts';

const text = 'Số 006180000001';

/** What AES-GCM says of a text that does not belong to its key and place. */
const forged = /unable to authenticate data/;

describe('the vault', () => {
  test('opens what it sealed, in the same context', () => {
    const vault = vaultOf(randomBytes(32));
    expect(vault.unseal(vault.seal(text, 'here'), 'here')).toBe(text);
    expect(() => vault.unseal(vault.seal(text, 'here'), 'there')).toThrow(forged);
  });

  test('opens it after a restart with the same key, and not with another', () => {
    const key = randomBytes(32);
    const sealed = vaultOf(key).seal(text, 'here');
    expect(vaultOf(key).unseal(sealed, 'here')).toBe(text);
    expect(() => vaultOf(randomBytes(32)).unseal(sealed, 'here')).toThrow(forged);
  });

  test('notices any changed byte', () => {
    const vault = vaultOf(randomBytes(32));
    const sealed = vault.seal(text, 'here');
    for (const at of sealed.keys()) {
      expect(() => vault.unseal(sealed.with(at, sealed[at]! ^ 1), 'here')).toThrow(
        at === 0 ? /not sealed by this version/ : forged,
      );
    }
  });

  test('never gives the same bytes for the same text', () => {
    const vault = vaultOf(randomBytes(32));
    const sealed = Array.from({ length: 1_000 }, () => Buffer.from(vault.seal(text, 'here')).toString('hex'));
    expect(new Set(sealed).size).toBe(sealed.length);
  });

  test('makes fingerprints that depend on the key', () => {
    const [one, other] = [vaultOf(randomBytes(32)), vaultOf(randomBytes(32))];
    expect(one.fingerprint(text)).toBe(one.fingerprint(text));
    expect(one.fingerprint(text)).not.toBe(other.fingerprint(text));
  });
});

describe('the key file', () => {
  test('is made once, for its owner alone', () => {
    const folder = temporaryFolder();
    const key = readKeyFile(folder);
    expect(key).toHaveLength(32);
    expect(readKeyFile(folder)).toEqual(key);
    expect(readdirSync(folder)).toEqual(['vault.key']);
    expect(statSync(join(folder, 'vault.key')).mode & 0o777).toBe(0o600);
  });

  test('is refused when others can read it, with the cure', () => {
    const folder = temporaryFolder();
    readKeyFile(folder);
    chmodSync(join(folder, 'vault.key'), 0o640);
    expect(() => readKeyFile(folder)).toThrow(/chmod 600/);
  });

  test('is refused when it is no key, and left as it is', () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'vault.key'), 'short', { mode: 0o600 });
    expect(() => readKeyFile(folder)).toThrow(/5 bytes, not 32/);
    expect(statSync(join(folder, 'vault.key')).size).toBe(5);
  });
});
