import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { peers } from './peers.ts';

export const peerFolder = join(import.meta.dirname, '..', 'peers');
const ownPackage = join(import.meta.dirname, '..', '..', 'package.json');

/** Installs the peers beside their lock file, where they are not yet; without a registry they stay absent. */
export function installPeers(): void {
  try {
    const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--silent'];
    if (peers.some(({ package: name }) => !versionOf(name))) execFileSync('npm', args, { cwd: peerFolder });
  } catch {
    // What is absent is said in the results.
  }
}

/** The version of an installed peer, or undefined. */
export function versionOf(name: string): string | undefined {
  for (const from of [join(peerFolder, 'package.json'), ownPackage]) {
    try {
      const [folder] = createRequire(from).resolve.paths(name)!;
      return JSON.parse(readFileSync(join(folder!, name, 'package.json'), 'utf8')).version;
    } catch {
      // Not there: perhaps in the next.
    }
  }
  return undefined;
}
