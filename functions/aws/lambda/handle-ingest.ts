import type { SQSRecord } from 'aws-lambda';
import { arrivedFile } from './file-event.ts';
import type { Handler } from './handlers.ts';
import { idempotent } from './idempotent.ts';
import { ingestFile } from './ingest-file.ts';
import type { Outcome } from './log-line.ts';

/** Ingests the file that a queue message names, once per version of the file. */
export const ingestHandler: Handler = async (message, ports, context) => {
  const { key, version, isSafe } = arrivedFile((message as SQSRecord).body);
  let outcome: Outcome<string> = { answer: 'repeated', line: { outcome: 'repeated' } };
  await idempotent({ key, version }, context, async () => {
    outcome = await ingestFile({ key, version, isSafe }, ports);
  });
  return outcome;
};
