// Reports on the data folder that it is given, in a process of its own, and prints its peak memory in bytes.
import { peakBytes } from '../files/peak.ts';
import { reportOnStore } from './work.ts';

await reportOnStore(process.argv[2] ?? '');
console.log(peakBytes());
