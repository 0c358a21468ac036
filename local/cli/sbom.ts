import { readFileSync, writeFileSync } from 'node:fs';
import { softwareVersion } from '../../shared/evidence/software-version.ts';
import { dependenciesPage } from '../formats/dependencies-page.ts';
import { sbomOf } from '../formats/sbom.ts';
import { shippedPackages } from '../formats/shipped-packages.ts';
import { readArguments } from './arguments.ts';
import { runCommand } from './command.ts';

const root = new URL('../../', import.meta.url);

/** `npm run sbom`: writes the list of what is shipped, for people and for programs. */
async function main(args: string[]): Promise<number> {
  readArguments(args, { options: {}, positionals: 0, usage: 'npm run sbom' });
  const packages = shippedPackages(JSON.parse(readFileSync(new URL('package-lock.json', root), 'utf8')));
  writeFileSync(new URL('docs/dependencies.md', root), dependenciesPage(packages));
  writeFileSync(new URL('docs/sbom.json', root), sbomOf(softwareVersion, packages));
  return 0;
}

await runCommand(main);
