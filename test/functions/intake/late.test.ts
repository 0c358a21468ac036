import { describe, expect, test } from 'vitest';
import type { Ports } from '../../../shared/ports.ts';
import { lowerVillage, upperVillage } from '../../examples.ts';
import { perform } from '../../perform.ts';
import { postedToPublic } from './intake-acts.ts';

const late = 'không được xem xét trong lần niêm yết đó';

/** An objection that is received in the last minute of the clock, and stored once the posting has ended. */
async function sentAsItEnds() {
  const acts = await postedToPublic();
  const { host, ward, refs } = acts;
  await host.passTo('2019-11-05T23:59');
  const add: Ports['intakes']['add'] = async (...entry) => {
    await host.passTo('2019-11-06T00:10');
    await host.ports.intakes.add(...entry);
  };
  const ports = { ...host.ports, intakes: { ...host.ports.intakes, add } };
  const [household = ''] = refs.values();
  const objection = { ...ward.ref, by: undefined, household, text: 'Sát giờ' };
  const { receipt: code } = (await perform('fileObjection', objection, ports)) as { receipt: string };
  return { ...acts, code };
}

describe('what came as the posting ended', () => {
  test('says so on its receipt, and to the ward, which does not wait for it', async () => {
    const { host, ward, code, receipt, intake, outcome } = await sentAsItEnds();
    expect(await outcome()).toBe('clear');
    expect(await receipt(code)).toContain(late);
    expect(await intake()).toMatchObject({
      counts: { received: 0, late: 1 },
      entries: [{ receipt: code, state: 'late', text: 'Sát giờ' }],
    });
    expect(await intake()).not.toHaveProperty('until');
    expect((await intake({ state: 'received' })).total).toBe(0);
    expect((await intake({ state: 'late' })).total).toBe(1);
    await ward.approve();
    await host.settle();
    expect((await ward.review()).stage).toBe('recorded');
    expect(await receipt(code)).toContain(late);
    expect((await intake()).counts).toMatchObject({ late: 1 });
  });

  /** The list is posted once more after a return. */
  const postedAgain = async () => {
    const sent = await sentAsItEnds();
    const { host, ward } = sent;
    await ward.returnHouseholds(['h-1']);
    const { stage } = await ward.review();
    expect(stage).toBe('vetting');
    expect(await sent.receipt(sent.code)).toContain(late);
    for (const village of [upperVillage, lowerVillage]) await ward.meet(village).catch(() => undefined);
    await ward.forward();
    expect(await sent.receipt(sent.code)).toContain(late);
    await ward.post();
    await host.settle();
    return sent;
  };

  test('is decided where the list is posted once more', async () => {
    const { code, receipt, intake, dismiss } = await postedAgain();
    expect(await receipt(code)).toContain('chờ xã xem xét');
    expect((await intake()).counts).toMatchObject({ received: 1, late: 0 });
    await dismiss({ receipts: [code] }, 'Không có căn cứ');
    expect(await receipt(code)).toMatch(/không tiếp nhận[\s\S]*Không có căn cứ/);
    expect((await intake()).counts).toMatchObject({ received: 0, dismissed: 1, late: 0 });
  });

  test('is not waited for then either', async () => {
    const { host, ward, code, receipt } = await postedAgain();
    await host.passTo('2019-11-20T09:00');
    expect((await ward.review()).stage).toBe('approval');
    expect(await receipt(code)).toContain(late);
  });

  test('holds nobody up where something else came in then, which is waited for', async () => {
    const { host, ward, send, dismiss, refs } = await postedAgain();
    const posted = await perform('readPosted', { ...ward.ref, by: undefined }, host.ports);
    for (const { head, ref } of posted.households) refs.set(head, ref);
    const second = await send(posted.households[0]?.head ?? '');
    await host.passTo('2019-11-20T09:00');
    expect((await ward.review()).stage).toBe('posting');
    await dismiss({ receipts: [second] });
    expect((await ward.review()).stage).toBe('approval');
  });
});
