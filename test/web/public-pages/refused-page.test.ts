import { describe, expect, test } from 'vitest';
import { refusals } from '../../../shared/refusals.ts';
import { refusedPage } from '../../../web/public-pages/refused-page.ts';
import { refusedTexts } from '../../../web/public-pages/refused-texts.ts';

const path = '/niem-yet/na-son-2019/02901/khieu-nai';
const codes = Object.keys(refusedTexts) as (keyof typeof refusedTexts)[];
const pageFor = (code: string, parts = {}) => refusedPage({ path, query: {}, code, ...parts });

describe('a refused public page', () => {
  test.each(codes)('tells %s in words of its own and says where to go, in both languages', async (code) => {
    const { what, cure } = refusedTexts[code];
    const page = await pageFor(code);
    expect(page).toContain(what.vi);
    expect(page).toContain(cure.vi);
    expect(await pageFor(code, { query: { 'ngon-ngu': 'en' } })).toContain(cure.en);
    expect(cure.vi).not.toBe(refusals[code].cure.vi);
    expect(`${what.vi} ${cure.vi}`).not.toMatch(/[{}]|Ghi nhận|bước/);
  });

  test('leads back to the list where there is one', async () => {
    const list = 'href="/niem-yet/na-son-2019/02901"';
    expect(await pageFor('IntakeFull')).toContain(`${list}>Xem danh sách`);
    expect(await pageFor('NotPosted')).not.toContain('Xem danh sách');
    expect(await pageFor('RouteNotFound', { path: '/niem-yet/xx' })).not.toContain('Xem danh sách');
  });

  test('shows the id of an incident, and tells what it does not know as a fault', async () => {
    expect(await pageFor('ServerFault', { incident: 'id-1' })).toContain('Mã sự cố: id-1');
    expect(await pageFor('DataNewer')).toContain('Trang gặp lỗi');
    expect(await pageFor('constructor')).toContain('Trang gặp lỗi');
  });

  test('holds nothing of an address as markup', async () => {
    const page = await pageFor('RouteNotFound', { path: '/niem-yet/"><script>' });
    expect(page).not.toContain('<script');
  });
});
