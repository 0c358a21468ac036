import type { Page } from 'playwright-core';
import { campaign, type Stop, type Viewer } from './tour.ts';

/** A picture of a user guide: a page as somebody sees it, and how much of it matters. */
export interface Shot extends Pick<Stop, 'name' | 'path'> {
  readonly viewer: Viewer;
  /** What they do there first. */
  readonly doing?: (page: Page) => Promise<void>;
  /** Where the picture ends: pixels from the top of what is shown, or what it shows last. */
  readonly height: number | { readonly to: string };
  /** Where the picture begins: the title, unless something below it matters. */
  readonly from?: string;
}

const base = `/dot/${campaign}`;
const ward = (code: string, path = ''): string => `${base}/xa/${code}${path}`;

/** Hands in the demo's file with mistakes, and waits until it is checked. */
async function handIn(page: Page): Promise<void> {
  const file = await page.request.get(`/api/campaigns/${campaign}/wards/02071/demo-file?kind=with-errors`);
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name: 'danh-sach-ra-soat.xlsx', mimeType: '', buffer: await file.body() });
  await page.getByRole('button', { name: 'Kiểm tra tệp' }).click();
  await page.getByRole('button', { name: 'Ghi vào danh sách' }).first().waitFor();
}

async function openMeeting(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Ghi kết quả họp' }).first().click();
  await page.getByRole('heading', { name: /^Kết quả họp/ }).waitFor();
}

/** Ticks two households to be returned. */
async function tick(page: Page): Promise<void> {
  const boxes = page.getByRole('checkbox', { name: /^Chọn hộ/ });
  await boxes.nth(0).check();
  await boxes.nth(1).check();
}

/** The pictures by the name of their file, in an order in which each finds what it shows. */
export const guideShots: readonly Shot[] = [
  { name: 'vai', viewer: 'nobody', path: '/', height: 430 },
  { name: 'viec-cua-toi', viewer: '02071', path: ward('02071'), height: 527 },
  {
    name: 'nop-danh-sach',
    viewer: '02071',
    path: ward('02071', '/nop-danh-sach'),
    doing: handIn,
    from: 'text=Tệp mới nhất',
    height: { to: 'role=button[name=/^Ghi vào danh sách/]' },
  },
  { name: 'loi', viewer: '02071', path: ward('02071', '/loi'), height: { to: 'main table' } },
  {
    name: 'hop-thon',
    viewer: '02077',
    path: ward('02077', '/hop-thon'),
    doing: openMeeting,
    height: { to: 'main form button[type=submit]' },
  },
  { name: 'niem-yet', viewer: '02062', path: ward('02062', '/niem-yet'), height: 300 },
  {
    name: 'khieu-nai',
    viewer: '02062',
    path: ward('02062', '/khieu-nai'),
    height: { to: 'role=button[name=/^Ghi kết quả phúc tra/]' },
  },
  { name: 'cho-toi', viewer: 'district', path: `${base}/cho-toi`, height: 540 },
  { name: 'tham-dinh', viewer: 'district', path: ward('02047', '/tham-dinh'), height: 710 },
  {
    name: 'tra-lai',
    viewer: 'district',
    path: ward('02047', '/tham-dinh?xem=ho'),
    doing: tick,
    from: 'text=Đánh dấu những hộ phải trả lại',
    height: 470,
  },
  { name: 'mo-dot', viewer: 'province', path: '/mo-dot', height: { to: 'role=button[name="Tiếp tục"]' } },
  { name: 'tien-do', viewer: 'province', path: base, height: { to: 'main tr:has-text("Bằng Lãng")' } },
  { name: 'lich', viewer: 'province', path: `${base}/lich`, height: 650 },
  {
    name: 'nhan-xet',
    viewer: 'observer',
    path: ward('02047', '/tham-dinh?xem=quyet-dinh'),
    height: 515,
  },
];
