// Like files/child.ts, but under the profiler of V8; answers with the share of each part.
import type { Job } from '../files/job.ts';
import { loadJob } from '../files/work.ts';
import { profiled } from './profiled.ts';

const job: Job = JSON.parse(process.argv[2] ?? '');
const run = await loadJob(job);
console.log(JSON.stringify(await profiled(() => run(job.path))));
