// Like files/child.ts, but under the profiler of V8; answers with the share of each part.
import { existsSync, readFileSync } from 'node:fs';
import { Session } from 'node:inspector/promises';
import { SourceMap } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { Job } from '../files/job.ts';
import { loadJob } from '../files/work.ts';
import { type SourceOf, sharesOf } from './profile-shares.ts';

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

const job: Job = JSON.parse(process.argv[2] ?? '');
const run = await loadJob(job);
const session = new Session();
session.connect();
await session.post('Profiler.enable');
await session.post('Profiler.setSamplingInterval', { interval });
await session.post('Profiler.start');
await run(job.path);
const { profile } = await session.post('Profiler.stop');
console.log(JSON.stringify(sharesOf(profile, sourceFinder())));
