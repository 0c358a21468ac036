import { describe, expect, test } from 'vitest';
import { at, campaignWith, districtOfficer, northWard, officerOf } from '../../examples.ts';
import { perform } from '../../perform.ts';
import { refusal } from '../../refusal.ts';
import { stateOf } from '../ward/ward-at-work.ts';
import { postedToPublic } from './intake-acts.ts';

const second = 'Nông Thị Thử';
const third = 'Hoàng Văn Thử';

describe('what comes in from outside', () => {
  test('leaves the review, its decisions and its audit chain as they are', async () => {
    const { ward, send, claim, intake } = await postedToPublic();
    const before = await stateOf(ward);
    const receipts = [await send(second), await send(second, 'Có xe tải'), await claim('Lò Thị Thử')];
    expect(new Set(receipts).size).toBe(3);
    expect(await stateOf(ward)).toEqual(before);
    const { counts, entries } = await intake();
    expect(counts).toEqual({ received: 3, accepted: 0, dismissed: 0, late: 0 });
    const objection = { kind: 'objection', household: 'h-2', name: second, state: 'received' };
    expect(receipts.map((code) => entries.find(({ receipt }) => receipt === code))).toMatchObject([
      { ...objection, text: 'Đề nghị xem lại' },
      { ...objection, text: 'Có xe tải' },
      { kind: 'claim', name: 'Lò Thị Thử', village: 'Bản Trên' },
    ]);
  });

  test('is received too from an official of another office', async () => {
    const { send, ward } = await postedToPublic();
    expect(await send(second, 'Sai', undefined, districtOfficer)).toMatch(/^\w{4}-\w{4}-\w{4}$/);
    expect((await ward.publication()).objections).toEqual([]);
  });

  test('is not taken after the last day, nor before the list is posted', async () => {
    const { host, send, claim } = await postedToPublic();
    await host.passTo('2019-11-05T23:59');
    await send(second);
    await host.passTo('2019-11-06T00:01');
    await expect(send(second)).rejects.toThrow(refusal('PostingOver'));
    await expect(claim('Lò Thị Thử')).rejects.toThrow(refusal('PostingOver'));
  });

  test('is of the day on which it came, also where its last moment passes meanwhile', async () => {
    const { host, ward, refs, intake, accept } = await postedToPublic();
    await host.passTo('2019-11-05T23:59');
    const moments = [host.ports.now(), at('2019-11-06T00:00')];
    const now = () => (moments.length > 1 ? moments.shift()! : moments[0]!);
    const sent = { ...ward.ref, by: undefined, household: refs.get(second)!, text: 'Sai' };
    await perform('fileObjection', sent, { ...host.ports, now });
    const [entry] = (await intake()).entries;
    await host.passTo('2019-11-06T09:00');
    await accept(entry!.receipt);
    expect((await ward.publication()).objections).toMatchObject([{ household: 'h-2' }]);
  });

  test('that is stored only as the posting ends says so on its receipt', async () => {
    const { host, ward, refs, intake, receipt, outcome } = await postedToPublic();
    await host.passTo('2019-11-05T23:59');
    const { intakes } = host.ports;
    const add: typeof intakes.add = async (...entry) => {
      await host.passTo('2019-11-06T00:01');
      return intakes.add(...entry);
    };
    const sent = { ...ward.ref, by: undefined, household: refs.get(second)!, text: 'Sai' };
    await perform('fileObjection', sent, { ...host.ports, intakes: { ...intakes, add } });
    expect(await outcome()).toBeDefined();
    const [entry] = (await intake()).entries;
    expect(await receipt(entry!.receipt)).toMatch(/không được xem xét[\s\S]*niêm yết lại/);
  });

  test('is limited per client and per ward, and what is brought on paper is not', async () => {
    const limits = { perClientAnHour: 2, perWardADay: 4 };
    const { send, claim, host } = await postedToPublic(campaignWith({ posting: { intake: limits } }));
    await send(second, '1', 'client-a');
    await send(second, '2', 'client-a');
    await expect(send(second, '3', 'client-a')).rejects.toThrow(refusal('IntakeFull'));
    await send(second, '3', 'client-b');
    await send(second, '4');
    await expect(send(second, '5', 'client-b')).rejects.toThrow(refusal('IntakeFull'));
    await claim('Lò Thị Thử', officerOf(northWard));
    await host.passTo('2019-10-26T09:00');
    await send(second, '6', 'client-a');
  });
});

describe('accepting', () => {
  test('begins the recheck of the household, whose result the receipt tells', async () => {
    const { ward, send, accept, receipt } = await postedToPublic();
    const code = await send(second, 'Có xe tải');
    expect(await receipt(code)).toContain('chờ xã xem xét');
    expect(await accept(code)).toEqual({ dueOn: '2019-10-30' });
    expect((await ward.publication()).objections).toMatchObject([{ household: 'h-2', dueOn: '2019-10-30' }]);
    expect(await receipt(code.toLowerCase().replaceAll('-', ' '))).toMatch(
      /đang phúc tra[\s\S]*30\/10\/2019/,
    );
    await ward.resolve('h-2', 'upheld');
    expect(await receipt(code)).toMatch(/đã phúc tra xong[\s\S]*giữ nguyên/);
  });

  test('of several about one household joins the recheck that is open', async () => {
    const { ward, host, send, accept, receipt } = await postedToPublic();
    const [one, two] = [await send(second, 'Có xe tải'), await send(second, 'Có nhà ba tầng')];
    await accept(one);
    await host.passTo('2019-10-29T09:00');
    expect(await accept(two)).toEqual({ dueOn: '2019-10-30' });
    expect((await ward.publication()).objections).toHaveLength(1);
    await ward.resolve('h-2', 'changed', { b1: 90 });
    for (const code of [one, two]) expect(await receipt(code)).toContain('được niêm yết lại');
  });

  test('of a claim names the household, which the list need not show', async () => {
    const { ward, claim, accept } = await postedToPublic();
    const code = await claim('Triệu Thị Thử');
    await expect(accept(code)).rejects.toThrow(refusal('HouseholdNotNamed'));
    await expect(accept(code, 'h-99')).rejects.toThrow(refusal('HouseholdNotFound'));
    await accept(code, 'h-4');
    expect((await ward.publication()).objections).toMatchObject([{ household: 'h-4' }]);
  });

  test('is possible after the last day, and then alone holds the stage open', async () => {
    const { ward, host, send, accept, outcome } = await postedToPublic();
    await host.passTo('2019-11-05T23:30');
    const code = await send(second);
    await host.passTo('2019-11-08T09:00');
    expect(await outcome()).toBeUndefined();
    expect(await accept(code)).toEqual({ dueOn: '2019-11-13' });
    expect(await outcome()).toBeUndefined();
    await ward.resolve('h-2', 'upheld');
    expect(await outcome()).toBe('clear');
  });

  test('is refused for what is decided or unknown', async () => {
    const { send, accept, dismiss } = await postedToPublic();
    const code = await send(second);
    await dismiss({ receipts: [code] });
    await expect(accept(code)).rejects.toThrow(refusal('IntakeDecided'));
    await expect(accept('AAAA-AAAA-AAAA')).rejects.toThrow(refusal('ReceiptNotFound'));
  });
});

describe('dismissing', () => {
  test('of many is one decision and one event with their number, and tells each sender why', async () => {
    const { ward, send, dismiss, intake, receipt } = await postedToPublic();
    const codes = [await send(second), await send(third), await send(second, 'Khác')];
    const before = await stateOf(ward);
    const { until } = await intake();
    expect(await dismiss({ until: until! }, 'Cùng một người gửi')).toEqual({ count: 3 });
    const decisions = await ward.decisions();
    expect(decisions).toHaveLength(before.decisions.length + 1);
    expect(decisions.at(-1)).toMatchObject({
      kind: 'dismiss',
      body: { count: 3, reason: 'Cùng một người gửi' },
    });
    const audit = await ward.audit();
    expect(audit).toHaveLength(before.audit.length + 1);
    expect(audit.at(-1)).toMatchObject({ did: 'dismiss', detail: { count: 3 } });
    expect(await ward.review()).toEqual({ ...before.review, rev: before.review.rev + 1 });
    for (const code of codes) expect(await receipt(code)).toMatch(/không tiếp nhận[\s\S]*Cùng một người gửi/);
  });

  test('up to an instant leaves what came later, and what was accepted before', async () => {
    const { host, send, accept, dismiss, intake, receipt } = await postedToPublic();
    const accepted = await send(second);
    await accept(accepted);
    await send(third);
    const { until } = await intake();
    await host.passTo('2019-10-25T10:00');
    const later = await send(third, 'Đến sau');
    await dismiss({ until: until! });
    expect(await intake({ state: 'received' })).toMatchObject({ entries: [{ receipt: later }] });
    expect(await receipt(accepted)).toContain('đang phúc tra');
    await host.passTo('2019-10-25T11:00');
    const last = await send(third, 'Cuối');
    await dismiss({ until: '2030-01-01T00:00:00.000Z' });
    expect((await intake()).counts).toEqual({ received: 0, accepted: 1, dismissed: 3, late: 0 });
    expect(await receipt(last)).toContain('không tiếp nhận');
  });

  test('of the last undecided one ends the stage when the clock has run out', async () => {
    const { host, send, claim, dismiss, outcome } = await postedToPublic();
    const codes = [await send(second), await claim('Lò Thị Thử')];
    await host.passTo('2019-11-07T09:00');
    expect(await outcome()).toBeUndefined();
    await dismiss({ receipts: [codes[0]!] });
    expect(await outcome()).toBeUndefined();
    await dismiss({ receipts: [codes[1]!] });
    expect(await outcome()).toBe('clear');
  });

  test('before the last day lets the clock end the stage', async () => {
    const { host, send, dismiss, outcome } = await postedToPublic();
    await send(second);
    await dismiss({ until: '2019-12-01T00:00:00.000Z' });
    await host.passTo('2019-11-05T23:59');
    expect(await outcome()).toBeUndefined();
    await host.passTo('2019-11-06T00:10');
    expect(await outcome()).toBe('clear');
  });

  test('needs a reason and something that waits', async () => {
    const { ward, send, dismiss } = await postedToPublic();
    const code = await send(second);
    const before = await stateOf(ward);
    await expect(dismiss({ receipts: [code] }, ' ')).rejects.toThrow(refusal('ReasonMissing'));
    await expect(dismiss({})).rejects.toThrow(refusal('NothingToDismiss'));
    await expect(dismiss({ receipts: [code, 'AAAA-AAAA-AAAA'] })).rejects.toThrow(refusal('ReceiptNotFound'));
    expect(await stateOf(ward)).toEqual(before);
    await dismiss({ receipts: [code] });
    await expect(dismiss({ receipts: [code] })).rejects.toThrow(refusal('IntakeDecided'));
  });
});
