import { describe, expect, test } from 'vitest';
import { lowerVillage, northWard, plainCampaign, upperVillage } from '../../examples.ts';
import { clientOf } from '../http/http-client.ts';
import { stateOf } from '../ward/ward-at-work.ts';
import { postedWard } from './posted-ward.ts';

const here = { campaign: plainCampaign.id, ward: northWard };

async function onTheBoard() {
  const { host, ward } = await postedWard();
  const anyone = clientOf(host);
  const open = async (query: Record<string, string> = {}) =>
    (await anyone('showPostedList', { params: here, query })).body.html as string;
  /** The `ref` of a household, as a link of its village's page has it. */
  const refOf = async (head: string, thon = '2') => {
    const [, ref = ''] =
      new RegExp(`ho=([\\w-]+)[^>]*aria-label="[^"]*${head}"`).exec(await open({ thon })) ?? [];
    return ref;
  };
  const send = async (fields: Record<string, string>) =>
    anyone('sendObjection', { params: here, body: fields });
  const form = async (ho: string, query: Record<string, string> = {}) =>
    anyone('showObjectionForm', { params: here, query: { ho, ...query } });
  return { host, ward, anyone, open, refOf, send, form };
}

describe('the public pages', () => {
  test('lead from the villages to a village and its households, in Vietnamese and English', async () => {
    const { open } = await onTheBoard();
    const ward = await open();
    expect(ward).toContain('<html lang="vi">');
    expect(ward).toContain('Ủy ban nhân dân xã Bắc Nà');
    expect(ward).toContain('7 ngày làm việc sau hôm nay');
    expect(ward).toContain(`thon=1"><bdi>${lowerVillage}</bdi> <small>1\u00a0hộ\u00a0nghèo</small>`);
    expect(ward).toContain(
      `thon=2"><bdi>${upperVillage}</bdi> <small>1\u00a0hộ\u00a0nghèo, 1\u00a0hộ\u00a0cận\u00a0nghèo</small>`,
    );
    expect(ward).not.toMatch(/Thử</);
    const village = await open({ thon: '2', 'ngon-ngu': 'en' });
    expect(village).toContain('<html lang="en">');
    expect(village).toContain(`<bdi>${upperVillage}</bdi>`);
    expect(village).toMatch(/1\. <bdi>Lò Văn Thử<\/bdi>[\s\S]*2\. <bdi>Nông Thị Thử<\/bdi>/);
    expect(village).not.toMatch(/href="[^"]*(?<!ngon-ngu=en)"><bdi>/);
    expect(village).not.toMatch(/h-1|012345678|1970|Thử[^"]*\?/);
  });

  test('take an objection by form, and lead to the page of its receipt', async () => {
    const { ward, anyone, refOf, send, form } = await onTheBoard();
    const ho = await refOf('Nông Thị Thử');
    const asked = await form(ho);
    expect(asked.body.html).toContain('không lưu tên bạn');
    expect(asked.body.html).toContain('91/2025/QH15');
    const before = await stateOf(ward);
    const sent = await send({ ho, 'noi-dung': 'Hộ có xe tải.\r\nĐề nghị xem lại' });
    expect(sent.status).toBe(303);
    const { location = '' } = sent.headers;
    expect(location).toMatch(
      /^\/niem-yet\/na-son-2019\/02901\/phieu\?ma=[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}&da-gui=1$/,
    );
    const query = Object.fromEntries(new URL(location, 'http://x').searchParams);
    const receipt = await anyone('showReceipt', { params: here, query });
    expect(receipt.body.html).toMatch(/Đã nhận khiếu nại của bạn[\s\S]*chờ xã xem xét/);
    expect(receipt.body.html).not.toMatch(/Thử|xe tải/);
    expect(await stateOf(ward)).toEqual(before);
  });

  test('take the same form once, and another one about the household too', async () => {
    const { host, ward, refOf, send } = await onTheBoard();
    const ho = await refOf('Nông Thị Thử');
    const fields = { ho, ma: 'form-1', 'noi-dung': 'Sai' };
    const first = await send(fields);
    expect(await send(fields)).toEqual(first);
    expect((await send({ ...fields, ma: 'form-2' })).status).toBe(303);
    expect((await send({ ...fields, 'noi-dung': 'Sai nữa' })).status).toBe(303);
    expect(await host.ports.intakes.heads(ward.ref)).toHaveLength(3);
  });

  test.each([
    ['empty', ' \r\n ', 'Bạn chưa viết nội dung'],
    ['too long', 'ộ'.repeat(5001), 'dài hơn 5.000'],
  ])('show the form again with its text where that is %s', async (_, text, problem) => {
    const { host, ward, refOf, send } = await onTheBoard();
    const answer = await send({ ho: await refOf('Nông Thị Thử'), 'noi-dung': text });
    expect(answer.status).toBe(422);
    expect(answer.body.html).toContain(problem);
    expect(answer.body.html).toContain(`${text.replaceAll('\r\n', '\n')}</textarea>`);
    expect(await host.ports.intakes.heads(ward.ref)).toEqual([]);
  });

  test('take 5,000 letters, each three bytes long', async () => {
    const { refOf, send } = await onTheBoard();
    const text = `${'ộ'.repeat(4999)}\r\n`;
    expect((await send({ ho: await refOf('Nông Thị Thử'), 'noi-dung': text })).status).toBe(303);
  });

  test('say of a list that is over what a citizen can do, in place of what officials do', async () => {
    const { host, refOf, send, form, open } = await onTheBoard();
    const ho = await refOf('Nông Thị Thử');
    await host.passTo('2019-11-06T09:00');
    for (const page of [
      await open(),
      (await form(ho)).body.html,
      (await send({ ho, 'noi-dung': 'Sai' })).body.html,
    ]) {
      expect(page).toContain('Thời hạn niêm yết đã hết');
      expect(page).not.toContain('Ghi nhận');
    }
  });
});
