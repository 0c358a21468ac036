import type { SQSRecord } from 'aws-lambda';
import { arrivedFile } from '../files/file-event.ts';
import { ingestFile } from '../files/ingest-file.ts';
import type { Work } from './handlers.ts';
import { once } from './idempotent.ts';
import type { Told } from './log-line.ts';

/** Takes in the file that a queue's message tells of, once for each version of it. */
export const ingestWork: Work = async (message, ports, lambdaContext) => {
  const file = arrivedFile((message as SQSRecord).body);
  let told: Told<string> = { answer: 'repeated', line: { outcome: 'repeated' } };
  const work = async () => {
    told = await ingestFile(file, ports);
  };
  await once({ key: file.key, version: file.version }, { lambdaContext, work });
  return told;
};
