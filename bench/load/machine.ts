// One machine in a process of its own on the last day of a survey: its folder is the argument, its address the answer.
import { once } from 'node:events';
import { start } from '../../local/start.ts';
import { lastDay } from './load-campaign.ts';

const [folder = '', metricsToken = ''] = process.argv.slice(2);
const offset = lastDay.getTime() - Date.now();
const now = () => new Date(Date.now() + offset);
const { address, stop } = await start({ folder, port: 0, demo: false, now, metricsToken });
process.stdout.write(`${address}\n`);
await once(process, 'SIGTERM');
await stop();
