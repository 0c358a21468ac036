import type { Context, SQSRecord } from 'aws-lambda';
import { arrivedFile } from './file-event.ts';
import { type IngestPorts, ingestFile } from './ingest-file.ts';
import { once } from './once.ts';
import type { Told } from './telling.ts';

/** Takes in the file that a queue's message tells of, once for each version of it. */
export async function ingestRecord(
  { body }: Pick<SQSRecord, 'body'>,
  ports: IngestPorts,
  lambdaContext: Context,
): Promise<Told<string>> {
  const file = arrivedFile(body);
  let told: Told<string> = { answer: 'repeated', line: { outcome: 'repeated' } };
  const work = async () => {
    told = await ingestFile(file, ports);
  };
  await once({ key: file.key, version: file.version }, { lambdaContext, work });
  return told;
}
