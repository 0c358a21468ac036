import { existsSync, readFileSync } from 'node:fs';
import { Session } from 'node:inspector/promises';
import { SourceMap } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { Part } from './parts.ts';
import { type Division, type Shares, type SourceOf, sharesOf } from './profile-shares.ts';

/** In microseconds: some thousand samples of the shortest run. */
const interval = 100;

/** Finds sources by the maps beside the bundle's files. */
function sourceFinder(): SourceOf {
  const maps = new Map<string, SourceMap | undefined>();
  const mapOf = (url: string): SourceMap | undefined => {
    const path = url.startsWith('file:') ? `${fileURLToPath(url)}.map` : '';
    return existsSync(path) ? new SourceMap(JSON.parse(readFileSync(path, 'utf8'))) : undefined;
  };
  return ({ url, lineNumber, columnNumber }) => {
    if (!maps.has(url)) maps.set(url, mapOf(url));
    const entry = maps.get(url)?.findEntry(lineNumber, columnNumber);
    return entry && 'originalSource' in entry ? entry.originalSource : undefined;
  };
}

/** Does the work under the profiler of V8. Gives the share of each part. */
export async function profiled<Name extends string = Part>(
  work: () => Promise<unknown>,
  division?: Division<Name>,
): Promise<Shares<Name>> {
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.setSamplingInterval', { interval });
  await session.post('Profiler.start');
  await work();
  const { profile } = await session.post('Profiler.stop');
  return sharesOf(profile, sourceFinder(), division);
}
