import { statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { anchorFile } from '../../../local/anchors/anchor-file.ts';
import { keySigner } from '../../../local/anchors/key-signer.ts';
import { anchorsContract } from '../../contracts/anchors.ts';
import { temporaryFolder } from '../temporary-folder.ts';

anchorsContract('a file', async () => anchorFile(temporaryFolder()));

const mode = (path: string): number => statSync(path).mode & 0o777;

describe('the anchors of a data folder', () => {
  test('are for this account alone, as is the key that signs them', async () => {
    const folder = temporaryFolder();
    const anchors = anchorFile(folder);
    expect(await anchors.state()).toBe('new');
    await keySigner(folder).sign('text');
    await anchors.add(1, '{}');
    expect(['anchors.jsonl', 'anchor.key'].map((name) => mode(join(folder, name)))).toEqual([0o600, 0o600]);
    expect(await anchors.state()).toBe('begun');
  });

  test('have no check where its file is damaged', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'chain-check.json'), '{"at":');
    expect(await anchorFile(folder).lastCheck()).toBeUndefined();
  });
});
