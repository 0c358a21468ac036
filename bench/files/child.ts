// Runs one reader on one file in a process of its own, as the first call of a function would.
import type { Answer, Job } from './job.ts';
import { peakBytes } from './peak.ts';
import { loadJob } from './work.ts';

const job: Job = JSON.parse(process.argv[2] ?? '');
const run = await loadJob(job);
const started = performance.now();
const tally = await run(job.path);
const ms = performance.now() - started;
const answer: Answer = { ms, bytes: peakBytes(), tally };
console.log(JSON.stringify(answer));
