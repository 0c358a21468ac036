import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

export const peerFolder = join(import.meta.dirname, '..', 'peers');
const ownPackage = join(import.meta.dirname, '..', '..', 'package.json');

/** Installs the peers from their lock file if a version differs. Without a registry they stay absent. */
export function installPeers(): void {
  const { dependencies } = JSON.parse(readFileSync(join(peerFolder, 'package.json'), 'utf8'));
  const wanted = Object.entries(dependencies);
  try {
    const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--silent'];
    if (wanted.some(([name, version]) => versionOf(name) !== version))
      execFileSync('npm', args, { cwd: peerFolder });
  } catch {
    // The results name absent peers.
  }
}

/** The version of an installed peer, or undefined. */
export function versionOf(name: string): string | undefined {
  for (const from of [join(peerFolder, 'package.json'), ownPackage]) {
    try {
      const [folder = ''] = createRequire(from).resolve.paths(name) ?? [];
      return JSON.parse(readFileSync(join(folder, name, 'package.json'), 'utf8')).version;
    } catch {
      // Try the next folder.
    }
  }
  return undefined;
}
