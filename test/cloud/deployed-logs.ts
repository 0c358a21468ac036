import * as z from 'zod';
import { endpoint, settings } from './deployed-cloud.ts';

const Groups = z.object({ logGroups: z.array(z.object({ logGroupName: z.string() })) });
const Lines = z.object({ events: z.array(z.object({ message: z.string() })) });

/** All that the functions of a stack have logged. */
export async function linesLogged(stackName: string): Promise<string[]> {
  const { logGroups } = Groups.parse(await askLogs('DescribeLogGroups', {}));
  const names = logGroups.map(({ logGroupName }) => logGroupName).filter((name) => name.includes(stackName));
  const found = await Promise.all(
    names.map(async (logGroupName) => Lines.parse(await askLogs('FilterLogEvents', { logGroupName }))),
  );
  return found.flatMap(({ events }) => events.map(({ message }) => message));
}

/** CloudWatch Logs without its client, which nothing else here needs; the emulator takes its root's key unsigned. */
async function askLogs(action: string, body: object): Promise<unknown> {
  const { accessKeyId } = settings.credentials;
  const day = new Date().toISOString().slice(0, 10).replaceAll('-', '');
  const scope = `${accessKeyId}/${day}/${settings.region}/logs/aws4_request`;
  const answer = await fetch(endpoint, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-amz-json-1.1',
      'x-amz-target': `Logs_20140328.${action}`,
      authorization: `AWS4-HMAC-SHA256 Credential=${scope}, SignedHeaders=host, Signature=none`,
    },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${action} was answered with ${answer.status}: ${await answer.text()}`);
  return answer.json();
}
