import { describe, expect, test } from 'vitest';
import { coordinator, northWard, plainCampaign, southWard } from '../../examples.ts';
import { perform } from '../../perform.ts';
import { refusal } from '../../refusal.ts';
import { atWork, bringTo, launched } from './ward-at-work.ts';

const campaignId = plainCampaign.id;

const ward = { campaignId, ward: northWard };

describe('extending a stage', () => {
  test('moves the window’s end for that ward only', async () => {
    const host = await launched();
    const [north, south] = [atWork(host), atWork(host, plainCampaign, southWard)];
    const extend = { ...ward, by: coordinator, stage: 'survey' as const, to: '2019-12-18', reason: 'Lũ' };
    await perform('extendStage', extend, host.ports);
    await bringTo('survey', host, north);
    await bringTo('survey', host, south);
    await host.passTo('2019-12-18T09:00');
    expect(await north.upload([{ code: '1' }])).toMatchObject({ new: 1 });
    await expect(south.upload([{ code: '1' }], 'b-2')).rejects.toThrow(refusal('OutsideWindow'));
  });

  const paper = {
    signer: 'Nông Văn Ký',
    signerTitle: 'Phó Chủ tịch',
    paperNumber: '12/QĐ-UBND',
    paperOn: '2019-09-16',
  };
  const extension = { ...ward, by: coordinator, stage: 'vetting' as const, to: '2019-12-27', reason: 'Lũ' };

  test('keeps who signed it, in the chain and on the board; a later one without a paper has none', async () => {
    const host = await launched();
    await perform('extendStage', { ...extension, paper }, host.ports);
    const chain = await host.ports.audit.chain(campaignId, northWard);
    expect(chain.at(-1)?.detail).toEqual({ stage: 'vetting', to: '2019-12-27', ...paper });
    const papers = async () => {
      const board = await perform('readBoard', { campaignId, by: coordinator }, host.ports);
      return board.wards.find(({ code }) => code === northWard)?.extensionPapers;
    };
    expect(await papers()).toEqual({ vetting: paper });
    await perform('extendStage', { ...extension, to: '2019-12-28' }, host.ports);
    expect(await papers()).toBeUndefined();
  });

  test('writes nothing of a paper that was not given, and refuses one of a day to come', async () => {
    const host = await launched();
    await perform('extendStage', { ...extension, paper: {} }, host.ports);
    const chain = await host.ports.audit.chain(campaignId, northWard);
    expect(chain.at(-1)?.detail).toEqual({ stage: 'vetting', to: '2019-12-27' });
    const late = { ...extension, paper: { paperOn: '2019-09-17' } };
    await expect(perform('extendStage', late, host.ports)).rejects.toThrow(refusal('DayInFuture'));
  });

  test('stands in the minutes of a village that meets later, with its paper', async () => {
    const host = await launched();
    const north = atWork(host);
    await bringTo('vetting', host, north);
    await perform('extendStage', { ...extension, paper }, host.ports);
    const asked = { ...north.asWard, kind: 'minutes' as const, format: 'html' as const };
    const { bytes } = await perform('readPaper', asked, host.ports);
    expect(new TextDecoder().decode(bytes)).toContain(
      'gia hạn đến hết ngày 27/12/2019, theo văn bản số 12/QĐ-UBND ngày 16/09/2019, Nông Văn Ký (Phó Chủ tịch) ký.',
    );
  });
});
