import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Actor } from '../../../shared/access/actor.ts';
import { NewCampaign } from '../../../shared/contradictions/new-campaign.ts';
import type { Report } from '../../../shared/reports/report.ts';
import {
  coordinator,
  districtOfficer,
  northWard,
  observer,
  officerOf,
  otherWard,
  ownDistrict,
  ownProvince,
  southWard,
  wideCampaign,
} from '../../examples.ts';
import type { FreshHost } from '../../fresh-host.ts';
import { perform } from '../../perform.ts';
import { refusal } from '../../refusal.ts';
import { partsOf } from '../files/marking.ts';
import { atWork, bringTo, launched } from '../ward/ward-at-work.ts';

const campaignId = wideCampaign.id;
/** With a goal, and with the households of every ward, so that the province has rates. */
const campaign = NewCampaign.parse({
  ...wideCampaign,
  goals: [{ class: 'both', below: 99 }],
  areas: wideCampaign.areas.map((area) => (area.level === 'ward' ? { ...area, households: 100 } : area)),
});

/** A running campaign in which one ward has recorded four households. */
async function surveyed(): Promise<FreshHost> {
  const host = await launched({ campaign });
  await bringTo('vetting', host, atWork(host, campaign));
  return host;
}

const request = (host: FreshHost, by: Actor, id?: string) =>
  perform('requestReport', { campaignId, by, request: id }, host.ports);

async function make(host: FreshHost, by: Actor): Promise<void> {
  await request(host, by);
  await host.settle();
}

const listed = async ({ ports }: FreshHost, by: Actor) =>
  (await perform('readReports', { campaignId, by }, ports)).reports;

type File = 'everything' | 'figures';

/** The parts of an archive that somebody downloads. */
async function download({ ports }: FreshHost, by: Actor, file: File, area?: string) {
  const found = await perform('readReportFile', { campaignId, by, file, ...(area && { area }) }, ports);
  const { path } = await ports.files.fetch(found.file!);
  return { name: found.name, parts: await partsOf(path) };
}

const reportIn = (parts: Record<string, string>): Report => JSON.parse(parts['report.json']!);
const codesOf = ({ units }: { readonly units: readonly { code: string; level: string }[] }) =>
  units.filter(({ level }) => level !== 'village').map(({ code }) => code);

describe('a report that is asked for', () => {
  test('waits until it is made, then holds figures, tables and lists', async () => {
    const host = await surveyed();
    expect(await listed(host, coordinator)).toEqual([]);
    await request(host, coordinator);
    expect(await listed(host, coordinator)).toMatchObject([{ area: ownProvince, status: 'waiting' }]);
    await host.settle();
    const [report] = await listed(host, coordinator);
    expect(report).toMatchObject({ name: 'Tỉnh Thử', status: 'ready', by: 'tinh' });
    expect(report!.made).toMatchObject({ by: 'tinh', figures: 'preliminary' });
    const { name, parts } = await download(host, coordinator, 'everything');
    expect(name).toBe('Báo cáo 2019 - Tỉnh Thử.zip');
    expect(Object.keys(parts)).toEqual(
      expect.arrayContaining(['report.json', 'tables.xlsx', 'lists/poor.csv', 'lists/poor.xlsx']),
    );
    expect(parts['lists/poor.csv']).toContain('Hoàng Văn Thử');
    expect(reportIn(parts)).toMatchObject({ status: 'preliminary', goals: [{ met: true }] });
    expect(codesOf(reportIn(parts))).toEqual([
      ...[ownProvince, '068', ownDistrict, otherWard, northWard, southWard],
    ]);
  });

  test('tells the size of each file', async () => {
    const host = await surveyed();
    await make(host, coordinator);
    const [report] = await listed(host, coordinator);
    for (const { file, bytes } of report!.made!.files) {
      const { file: key } = await perform(
        'readReportFile',
        { campaignId, by: coordinator, file },
        host.ports,
      );
      expect(readFileSync((await host.ports.files.fetch(key!)).path)).toHaveLength(bytes);
    }
    expect(report!.made!.files.map(({ file }) => file)).toEqual(['everything', 'figures', 'page', 'page-en']);
  });

  test('has a link to the other language only where that page lies beside it', async () => {
    const host = await surveyed();
    await make(host, coordinator);
    const { parts } = await download(host, coordinator, 'everything');
    const linksOf = (page: string) => [...page.matchAll(/ href="([^"]*)"/g)].map(([, link]) => link);
    expect(linksOf(parts['index.html']!)).toEqual(['index.en.html']);
    expect(linksOf(parts['index.en.html']!)).toEqual(['index.html']);
    for (const file of ['page', 'page-en'] as const) {
      const { file: key } = await perform(
        'readReportFile',
        { campaignId, by: coordinator, file },
        host.ports,
      );
      const page = readFileSync((await host.ports.files.fetch(key!)).path, 'utf8');
      expect(linksOf(page)).toEqual([]);
      expect(page).toContain(`<html lang="${file === 'page' ? 'vi' : 'en'}">`);
    }
  });

  test('of a district or a ward holds nothing from outside', async () => {
    const host = await surveyed();
    await make(host, districtOfficer);
    await make(host, officerOf(northWard));
    const ofDistrict = reportIn((await download(host, districtOfficer, 'figures')).parts);
    expect(codesOf(ofDistrict)).toEqual([ownDistrict, northWard, southWard]);
    expect(ofDistrict.goals).toEqual([]);
    const ofWard = reportIn((await download(host, officerOf(northWard), 'figures')).parts);
    expect(codesOf(ofWard)).toEqual([northWard]);
    expect(ofWard.units[0]!.surveyed.households).toBe(4);
    expect(ofWard.support).toEqual([]);
  });

  test('gives an observer figures and nobody’s name', async () => {
    const host = await surveyed();
    await make(host, observer);
    const [report] = await listed(host, observer);
    expect(report!.made!.files.map(({ file }) => file)).not.toContain('everything');
    await expect(download(host, observer, 'everything')).rejects.toThrow(refusal('NotAllowed'));
    const { parts } = await download(host, observer, 'figures');
    expect(Object.keys(parts).filter((name) => name.startsWith('lists/'))).toEqual([]);
    expect(JSON.stringify(parts)).not.toContain('Hoàng Văn Thử');
  });

  test('is seen and downloaded by those above, and by nobody else', async () => {
    const host = await surveyed();
    await expect(download(host, officerOf(northWard), 'figures')).rejects.toThrow(refusal('ReportNotFound'));
    await make(host, officerOf(northWard));
    expect((await listed(host, districtOfficer)).map(({ area }) => area)).toEqual([northWard]);
    expect(await listed(host, officerOf(southWard))).toEqual([]);
    expect((await download(host, districtOfficer, 'everything', northWard)).parts).toHaveProperty(
      'report.json',
    );
    for (const file of ['everything', 'figures'] as const) {
      await expect(download(host, officerOf(southWard), file, northWard)).rejects.toThrow(
        refusal('NotAllowed'),
      );
    }
  });

  test('replaces the one before, which can be read while the next one is made', async () => {
    const host = await surveyed();
    const ward = officerOf(northWard);
    await make(host, ward);
    await atWork(host, campaign).meet('Bản Trên');
    await request(host, ward);
    const [waiting] = await listed(host, ward);
    expect(waiting).toMatchObject({ status: 'waiting', made: { at: '2019-10-08T02:00:00.000Z' } });
    expect((await download(host, ward, 'figures')).parts).toHaveProperty('report.json');
    await host.passTo('2019-10-21T08:00');
    await make(host, ward);
    expect(await listed(host, ward)).toMatchObject([
      { status: 'ready', made: { at: '2019-10-21T01:00:00.000Z' } },
    ]);
  });

  test('leaves who asked and what was made in the story', async () => {
    const host = await surveyed();
    await make(host, coordinator);
    await make(host, officerOf(northWard));
    const did = (chain: readonly { did: string; by: string; detail: object }[]) =>
      chain.slice(-2).map(({ did, by, detail }) => ({ did, by, detail }));
    expect(did(await host.ports.audit.chain(campaignId, ''))).toEqual([
      { did: 'requestReport', by: 'tinh', detail: { area: ownProvince } },
      { did: 'makeReport', by: 'rasoat', detail: { area: ownProvince, figures: 'preliminary' } },
    ]);
    expect(did(await host.ports.audit.chain(campaignId, northWard))).toMatchObject([
      { did: 'requestReport', by: `xa-${northWard}` },
      { did: 'makeReport', by: 'rasoat' },
    ]);
  });

  test('twice at once is made once, and a repeated request is known', async () => {
    const host = await surveyed();
    await request(host, coordinator, 'r-1');
    await request(host, coordinator, 'r-1');
    await request(host, coordinator, 'r-2');
    await host.settle();
    await request(host, coordinator, 'r-1');
    await host.settle();
    const words = (await host.ports.audit.chain(campaignId, '')).map(({ did }) => did);
    expect(words.filter((did) => did.endsWith('Report'))).toEqual(['requestReport', 'makeReport']);
  });

  test('is made after a crash that came before its execution was started', async () => {
    const host = await surveyed();
    const before = await listed(host, coordinator);
    expect(before).toEqual([]);
    await request(host, coordinator, 'r-1');
    const reopened = host.reopened();
    await reopened.settle();
    expect(await listed(reopened, coordinator)).toMatchObject([{ status: 'ready' }]);
  });
});

describe('a report that cannot be made', () => {
  test('is recorded as failed, keeps the one before, and can be asked for again', async () => {
    const host = await surveyed();
    await make(host, coordinator);
    const made = (await listed(host, coordinator))[0]!.made;
    const folder = join(host.folder, 'files', 'reports');
    rmSync(folder, { recursive: true });
    writeFileSync(folder, 'in the way');
    await make(host, coordinator);
    expect(await listed(host, coordinator)).toMatchObject([{ status: 'failed', made }]);
    const [event] = (await host.ports.audit.chain(campaignId, '')).slice(-1);
    expect(event).toMatchObject({ did: 'makeReport', detail: { area: ownProvince, fault: 'Error' } });
    rmSync(folder);
    await make(host, coordinator);
    expect(await listed(host, coordinator)).toMatchObject([{ status: 'ready' }]);
  });
});

describe('the figures for the page', () => {
  const read = async ({ ports }: FreshHost, by: Actor) =>
    (await perform('readReport', { campaignId, by }, ports)).report;

  test('of a ward are counted as it stands, with its villages', async () => {
    const host = await surveyed();
    const report = await read(host, officerOf(northWard));
    expect(report).toMatchObject({ status: 'preliminary', goals: [] });
    expect(report!.units.map(({ level }) => level)).toEqual(['ward', 'village', 'village']);
    expect(report!.units[0]).toMatchObject({
      rates: { closing: { poor: '2.00', 'near-poor': '1.00', both: '3.00' } },
      movements: { poor: { start: 0, new: 2, end: 2 } },
    });
  });

  test('of the province are those of its newest report', async () => {
    const host = await surveyed();
    expect(await read(host, coordinator)).toBeNull();
    await make(host, coordinator);
    const report = await read(host, observer);
    expect(codesOf(report!)).toHaveLength(report!.units.length);
    expect(report).toMatchObject({ goals: [{ class: 'both', below: 99, met: true }] });
    expect(await read(host, districtOfficer)).toBeNull();
  });
});
