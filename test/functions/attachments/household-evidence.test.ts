import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { phonePhoto, position, smallPdf, smallPng } from '../../attached-files.ts';
import { entry, lowerVillage, northWard, observer, upperVillage } from '../../examples.ts';
import { perform } from '../../perform.ts';
import { refusal } from '../../refusal.ts';
import { atWork, bringTo, fourHouseholds, launched } from '../ward/ward-at-work.ts';
import { filesOf } from './attaching-ward.ts';

const of = (household: string) => ({ kind: 'household', household }) as const;
const home = { latitude: 22.14567, longitude: 105.67891, accuracy: 12 };

/** A ward that has handed in its four households, with one of the opening list that is not surveyed. */
async function surveyedWard() {
  const opening = [
    entry({ code: 'h-1', village: upperVillage }),
    entry({ code: 'h-9', village: lowerVillage }),
  ];
  const host = await launched({ opening: { [northWard]: opening } });
  const ward = atWork(host);
  await bringTo('survey', host, ward);
  await host.passTo('2019-10-08T08:00');
  await ward.upload(fourHouseholds);
  await host.passTo('2019-10-08T08:30');
  const { ports } = host;
  const give = (fields: Record<string, unknown>) =>
    perform('attachPosition', { ...ward.asWard, household: 'h-1', ...home, ...fields }, ports);
  const listOf = (household: string) => perform('readAttachments', { ...ward.asWard, household }, ports);
  return { host, ward, ...filesOf(host, ward), give, listOf };
}

describe('a photo of a household', () => {
  test('is kept without where it was taken, and is told of with that household alone', async () => {
    const { host, ward, attach, list, listOf, read } = await surveyedWard();
    const file = await attach(of('h-1'), phonePhoto, { name: 'nha.jpg' });
    expect(Buffer.from((await read(file)).bytes!).includes(position)).toBe(false);
    expect((await listOf('h-1')).files).toMatchObject([
      { file, to: of('h-1'), name: 'nha.jpg', type: 'jpeg', isFixed: false },
    ]);
    expect((await listOf('h-2')).files).toEqual([]);
    expect((await list()).files).toEqual([]);
    const view = await perform('readHousehold', { ...ward.asWard, household: 'h-1' }, host.ports);
    expect(view.history[0]).toMatchObject({ did: 'attached', what: 'photo', by: ward.asWard.by.name });
    expect((await ward.audit()).at(-1)).toMatchObject({
      did: 'attachFile',
      detail: { file, of: 'household', household: 'h-1', type: 'jpeg' },
    });
  });

  test('is for a household of the opening list too, and for no unknown one', async () => {
    const { attach, listOf } = await surveyedWard();
    await attach(of('h-9'), smallPng);
    expect((await listOf('h-9')).files).toHaveLength(1);
    await expect(attach(of('h-77'), smallPng)).rejects.toThrow(
      refusal('HouseholdNotFound', { ward: northWard }),
    );
  });

  test('is a photo, and nothing whose metadata would stay in it', async () => {
    const { attach } = await surveyedWard();
    for (const bytes of [smallPdf, Buffer.from('GIF89a')]) {
      await expect(attach(of('h-1'), bytes)).rejects.toThrow(refusal('NoPhoto', { types: 'JPEG, PNG' }));
    }
  });

  test('is taken off with a reason, which its history tells', async () => {
    const { host, ward, attach, detach, listOf } = await surveyedWard();
    const file = await attach(of('h-1'), smallPng);
    await host.passTo('2019-10-08T08:31');
    await detach(file, 'Ảnh nhà khác');
    expect((await listOf('h-1')).files).toMatchObject([{ file, detached: { reason: 'Ảnh nhà khác' } }]);
    const view = await perform('readHousehold', { ...ward.asWard, household: 'h-1' }, host.ports);
    expect(view.history[0]).toMatchObject({ did: 'detached', reason: 'Ảnh nhà khác' });
  });

  test('stands once the list is forwarded, while another may be added', async () => {
    const { host, ward, attach, detach, listOf } = await surveyedWard();
    const first = await attach(of('h-1'), smallPng);
    await perform('excuseHousehold', { ...ward.asWard, household: 'h-9', reason: 'moved' }, host.ports);
    await bringTo('posting', host, ward);
    await expect(detach(first)).rejects.toThrow(refusal('AttachmentFixed'));
    await host.passTo('2019-10-22T08:00');
    const second = await attach(of('h-1'), smallPng, { name: 'phuc-tra.png' });
    expect((await listOf('h-1')).files).toMatchObject([
      { file: first, isFixed: true },
      { file: second, isFixed: false },
    ]);
    await detach(second);
  });

  test('follows its household into the one that it is merged into', async () => {
    const { host, ward, attach, listOf } = await surveyedWard();
    const file = await attach(of('h-2'), smallPng);
    const merge = { ...ward.asWard, household: 'h-2', into: 'h-1', reason: 'Ghi nhầm mã' };
    await perform('mergeHousehold', merge, host.ports);
    expect((await listOf('h-1')).files).toMatchObject([{ file, to: of('h-2') }]);
    await expect(attach(of('h-2'), smallPng)).rejects.toThrow(refusal('HouseholdNotFound'));
  });

  test('is seen by those above, but not by observers', async () => {
    const { host, ward, attach } = await surveyedWard();
    const file = await attach(of('h-1'), smallPng);
    const asked = { ...ward.approver, file };
    expect((await perform('readAttachment', asked, host.ports)).type).toBe('image/png');
    await expect(perform('readAttachment', { ...asked, by: observer }, host.ports)).rejects.toThrow(
      refusal('NotAllowed'),
    );
  });
});

describe('where a household lives', () => {
  test('is a sealed file, and neither in the decision nor in the audit chain', async () => {
    const { host, ward, give, read, listOf } = await surveyedWard();
    const { file = '' } = (await give({})) ?? {};
    const { bytes, type, shownUnder } = await read(file);
    expect({ type, shownUnder }).toEqual({ type: 'application/geo+json', shownUnder: undefined });
    expect(JSON.parse(Buffer.from(bytes!).toString())).toMatchObject({
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [105.67891, 22.14567] },
      properties: { accuracy: 12 },
    });
    expect((await listOf('h-1')).files).toMatchObject([{ file, type: 'position', name: 'vi-tri.geojson' }]);
    const told = JSON.stringify([await ward.decisions(), await ward.audit()]);
    expect(told).toContain(file);
    expect(told).not.toMatch(/22\.1456|105\.678/);
    for (const path of filesBelow(host.folder)) {
      expect(readFileSync(path).includes('22.14567'), path).toBe(false);
    }
  });

  test('has another hash each time, from which no position can be found', async () => {
    const { ward, give } = await surveyedWard();
    await give({});
    await give({});
    const [first, second] = (await ward.audit()).slice(-2).map(({ detail }) => detail.content);
    expect(first).not.toBe(second);
  });

  test('is replaced by a newer one until the list is forwarded, and then stands beside it', async () => {
    const { host, ward, give, listOf } = await surveyedWard();
    const first = (await give({}))?.file;
    const second = (await give({ latitude: 22.2 }))?.file;
    expect((await listOf('h-1')).files).toMatchObject([
      { file: first, replacedBy: second },
      { file: second },
    ]);
    await perform('excuseHousehold', { ...ward.asWard, household: 'h-9', reason: 'moved' }, host.ports);
    await bringTo('posting', host, ward);
    const third = (await give({}))?.file;
    const { files } = await listOf('h-1');
    expect(files.filter(({ replacedBy }) => !replacedBy).map(({ file }) => file)).toEqual([second, third]);
  });

  test('is refused with latitude and longitude the wrong way round, and for an unknown household', async () => {
    const { give } = await surveyedWard();
    const swapped = { latitude: home.longitude, longitude: home.latitude };
    await expect(give(swapped)).rejects.toMatchObject({ issues: [{ path: ['latitude'], maximum: 90 }] });
    await expect(give({ household: 'h-77' })).rejects.toThrow(refusal('HouseholdNotFound'));
  });

  test('takes no place of a photo', async () => {
    const { give, attach, listOf } = await surveyedWard();
    await give({});
    const { limits } = await listOf('h-1');
    for (let at = 0; at < limits.files; at += 1) await attach(of('h-1'), smallPng);
    await expect(attach(of('h-1'), smallPng)).rejects.toThrow(refusal('TooManyAttachments', { most: 10 }));
  });
});

const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true })
    .map((name) => join(folder, String(name)))
    .filter((path) => statSync(path).isFile());
