import { spawnSync } from 'node:child_process';
import { createPublicKey } from 'node:crypto';
import { statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { keySigner } from '../../../local/anchors/key-signer.ts';
import { readPack, zipped } from '../../functions/evidence/packs.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { smallCampaign } from './small-campaign.ts';

const root = new URL('../../..', import.meta.url).pathname;

const run = (command: string, ...args: string[]) =>
  spawnSync(process.execPath, [`local/cli/${command}.ts`, ...args], { cwd: root, encoding: 'utf8' });

/** The data folder of a simulated campaign, with the name of one of its wards. */
function simulated() {
  const data = join(temporaryFolder(), 'data');
  expect(run('simulate', smallCampaign(), '--data', data).status).toBe(0);
  return data;
}

describe('npm run evidence and npm run verify', () => {
  test('make a pack of a ward and find it whole, until a byte is changed', { timeout: 120_000 }, async () => {
    const data = simulated();
    const out = join(temporaryFolder(), 'pack.zip');
    const made = run('evidence', data, '--campaign', 'na-son-2019', '--ward', '02901', '--out', out);
    expect({ status: made.status, stderr: made.stderr }).toEqual({ status: 0, stderr: '' });
    expect(made.stdout).toContain('mốc / anchor 1');

    const verified = run('verify', out);
    expect(verified).toMatchObject({ status: 0, stderr: '' });
    expect(verified.stdout).toMatch(/^whole\n/);
    expect(verified.stdout).toMatch(/signed by: Ed25519 sha256:[0-9a-f]{64}\n/);
    expect(verified.stdout).toContain('use --key');

    const publicKey = await keySigner(data).publicKey();
    const pem = join(temporaryFolder(), 'key.pem');
    const key = createPublicKey({ key: Buffer.from(publicKey, 'base64'), format: 'der', type: 'spki' });
    writeFileSync(pem, key.export({ format: 'pem', type: 'spki' }));
    for (const trusted of [pem, publicKey]) {
      const { status, stdout } = run('verify', out, '--key', trusted);
      expect({ status, stdout }).toMatchObject({ status: 0, stdout: expect.not.stringContaining('--key') });
    }
    const other = await keySigner(temporaryFolder()).publicKey();
    expect(run('verify', out, '--key', other)).toMatchObject({
      status: 1,
      stdout: expect.stringContaining('signature.json: signed with another key'),
    });

    const pack = await readPack(out);
    pack.set('decisions.jsonl', Buffer.from(`${pack.get('decisions.jsonl')!.toString()} `));
    pack.delete('opening.jsonl');
    const changed = run('verify', await zipped(pack));
    expect(changed.status).toBe(1);
    expect(changed.stdout).not.toContain('whole');
    expect(changed.stdout).toContain('decisions.jsonl: đã bị sửa / decisions.jsonl: changed\n');
    expect(changed.stdout).toContain('opening.jsonl: bị thiếu / opening.jsonl: missing\n');
  });

  test('refuse what they cannot read, with exit status 2', { timeout: 60_000 }, () => {
    const data = simulated();
    const out = join(temporaryFolder(), 'pack.zip');
    for (const [campaign, ward, code] of [
      ['khac-2019', '02901', 'CampaignNotFound'],
      ['na-son-2019', '99999', 'WardNotFound'],
    ] as const) {
      const { status, stderr } = run('evidence', data, '--campaign', campaign, '--ward', ward, '--out', out);
      expect({ status, stderr }).toEqual({ status: 2, stderr: expect.stringContaining(code) });
    }
    expect(statSync(out, { throwIfNoEntry: false })).toBeUndefined();
    const noZip = run('verify', 'package.json');
    expect(noZip).toMatchObject({ status: 2, stderr: expect.stringContaining('is no readable zip file') });
    expect(run('verify', 'package.json', '--key', 'x')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('--key is no public key'),
    });
  });
});
