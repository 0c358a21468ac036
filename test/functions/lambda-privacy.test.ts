import { expect, test } from 'vitest';
import { asked, call, opening, queue, surveying, ward } from './aws/as-lambda.ts';

const person = 'Zyrâb Quêxvân';
const id = '096990000017';
const marked = /Zyr|Qu[eê]xv|096990000017/;

test('functions name nobody in the log nor in their errors, whatever they are sent', async () => {
  const { host, ports } = await surveying();
  const said = JSON.stringify({ name: `${person} ${id}`, password: id, text: person, household: id });
  const calls = [
    await call('publicApi', ports, asked(host, '/api/session', said)),
    await call('publicApi', ports, asked(host, `${ward}/objections`, said)),
    await call('batchApi', ports, asked(host, `${ward}/batches`, said)),
    await call('api', ports, asked(host, `${ward}/excuses`, said)),
    await call('api', ports, asked(host, `/api/${encodeURIComponent(person)}/${id}`)),
    await call('openStage', ports, { ...opening, ward: id, stage: person, token: id }),
    await call('turnDay', ports, { id, step: person, input: { campaignId: person, person } }),
    await queue(ports, `{"${person}":"${id}"}`),
  ];
  expect(calls.every(({ lines }) => lines.length > 0)).toBe(true);
  expect(calls.map(({ text }) => text).join('\n')).not.toMatch(marked);
  expect(calls.map(({ answer }) => String(answer.stack)).join('\n')).not.toMatch(marked);
});
