import { describe, expect, test } from 'vitest';
import { standardsOf } from '../../../shared/campaign.ts';
import { coordinator, entry, lowerVillage, northWard, officerOf, plainCampaign } from '../../examples.ts';
import { onDisk, rowsIn, validated } from '../files/on-disk.ts';
import { clientOf, sessionFor } from '../http/http-client.ts';
import { launched } from '../ward/ward-at-work.ts';

const here = { campaign: plainCampaign.id, ward: northWard };
const opening = {
  [northWard]: [
    entry({ code: 'h-1', id: '012345678' }),
    entry({ code: 'h-2', name: '=Thử', village: lowerVillage }),
    entry({ code: 'h-3', class: 'other', escapedIn: 2017 }),
  ],
};

/** The template as the ward's officer downloads it. */
async function loaded() {
  const host = await launched({ opening });
  const officer = clientOf(host, sessionFor(host, officerOf(northWard)));
  const answer = await officer('makeTemplate', { params: here });
  const bytes = answer.file?.bytes ?? new Uint8Array();
  return { host, answer, path: onDisk(bytes) };
}

describe('the template of a ward', () => {
  test('comes as a workbook under a name for people', async () => {
    const { answer } = await loaded();
    expect(answer).toMatchObject({ status: 200, file: { name: 'Mẫu rà soát - Xã Bắc Nà.xlsx' } });
    expect(answer.headers['content-type']).toContain('spreadsheetml');
    expect(answer.headers['cache-control']).toBe('no-store');
  });

  test('has the households of the opening list and is read without a finding', async () => {
    const { path } = await loaded();
    const context = { wardCode: northWard, setting: 'rural', today: '2019-11-01' } as const;
    const standards = standardsOf(plainCampaign);
    const { findings, totals } = await validated(path, {}, { ...context, standards });
    expect(findings).toEqual([]);
    expect(totals).toMatchObject({ rows: 2, households: 0 });
    expect((await rowsIn(path)).slice(5).map(({ cells }) => cells[1])).toEqual(['h-1', 'h-2']);
  });

  test('is made for each request from the current opening list', async () => {
    const { host } = await loaded();
    const entries = [entry({ code: 'h-7' })];
    await host.ports.households.putOpening({ campaignId: plainCampaign.id, ward: northWard }, entries);
    const officer = clientOf(host, sessionFor(host, { ...officerOf(northWard), name: 'xa-2' }));
    const bytes = (await officer('makeTemplate', { params: here })).file?.bytes ?? new Uint8Array();
    expect((await rowsIn(onDisk(bytes))).slice(5).map(({ cells }) => cells[1])).toEqual(['h-7']);
  });

  test('is only for those who may upload for the ward', async () => {
    const { host } = await loaded();
    const province = clientOf(host, sessionFor(host, coordinator));
    expect((await province('makeTemplate', { params: here })).body.code).toBe('NotAllowed');
  });
});
