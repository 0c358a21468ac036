// One reader on one file in a process of its own: its first run, as when a function wakes for a ward's file.
import type { Answer, Job } from './job.ts';
import { peakBytes } from './peak.ts';
import { workOf } from './work.ts';

const job: Job = JSON.parse(process.argv[2]!);
const work = await workOf(job);
const started = performance.now();
const tally = await work(job.path);
const ms = performance.now() - started;
const answer: Answer = { ms, bytes: peakBytes(), tally };
console.log(JSON.stringify(answer));
