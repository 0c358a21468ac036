import { CreateTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { batchFile } from '../../../../functions/batch/batch-file.ts';
import { northWard, plainCampaign, surveyFile } from '../../../examples.ts';
import { perform } from '../../../perform.ts';
import { asDeployed, cloud, idempotencyTable, queue, surveying } from '../as-lambda.ts';
import { created, scanned } from '../events.ts';

describe.skipIf(!inject('dynamodb'))('a queue of files as a Lambda', () => {
  const key = (batch: string) => batchFile(plainCampaign.id, northWard, batch);

  /** A ward that waits for a file. */
  async function waiting(request: string) {
    const { host, people, ports } = await surveying();
    await perform('receiveBatch', { ...people.asWard, request, name: 'a.csv' }, host.ports);
    return { ports, batch: () => host.ports.batches.get(plainCampaign.id, request) };
  }

  beforeAll(async () => {
    const KeySchema = [{ AttributeName: 'id', KeyType: 'HASH' as const }];
    const AttributeDefinitions = [{ AttributeName: 'id', AttributeType: 'S' as const }];
    const shape = { TableName: idempotencyTable, BillingMode: 'PAY_PER_REQUEST' as const, KeySchema };
    await asDeployed(() =>
      new DynamoDBClient().send(new CreateTableCommand({ ...shape, AttributeDefinitions })),
    );
  });

  test('returns the messages that failed, and ingests the others', async () => {
    const { ports, batch } = await waiting('b-1');
    const { answer } = await queue(ports, created(key('b-9'), 'w1'), created(key('b-1'), 'w1'));
    expect(answer).toEqual({ batchItemFailures: [{ itemIdentifier: 'm-1' }] });
    expect(await batch()).toMatchObject({ status: 'ready' });
  });

  test('ingests a version of a file once', async () => {
    const { ports } = await waiting('b-2');
    const { lines } = await queue(ports, created(key('b-2'), 'x1'), created(key('b-2'), 'x1'));
    expect(lines.flatMap(({ outcome }) => outcome ?? [])).toEqual(['ready', 'repeated']);
  });

  test('refuses a file that the scan did not pass', async () => {
    const { ports, batch } = await waiting('b-3');
    await queue(ports, scanned(key('b-3'), 'THREATS_FOUND', 'y1'));
    expect(await batch()).toMatchObject({ status: 'refused' });
  });

  test('logs no names from a file', async () => {
    const { host, people } = await surveying();
    const [name, id] = ['Zyrâb Quêxvân', '096990000017'];
    const wrong = { code: 'h-2', name, b2: 33 };
    const ports = cloud(host, surveyFile([{ code: 'h-1', id, name }, wrong]));
    await perform(
      'receiveBatch',
      { ...people.asWard, request: 'b-4', name: `${name} ${id}.csv` },
      host.ports,
    );
    const { text, lines } = await queue(ports, created(key('b-4'), 'z1'));
    expect(lines).toMatchObject([{ outcome: 'ready' }, { RowsAccepted: 1, RowsRejected: 1 }]);
    expect(text).not.toMatch(/Zyr|Qu[eê]xv|096990000017/);
  });
});
