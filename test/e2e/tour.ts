import type { Page } from 'playwright-core';
import type { Text } from '../../shared/i18n/text.ts';
import type { Language } from './browser.ts';

/** Whose eyes see a page: nobody's who is signed in, those of a role above the wards, or a ward's officer by its code. */
export type Viewer = 'nobody' | 'province' | 'district' | 'observer' | `${number}`;

/** One page in one state. */
export interface Stop {
  /** The name of its picture. */
  readonly name: string;
  readonly path: string;
  /** Opens a form or a last look, by what is seen in the reader's language. */
  readonly then?: (page: Page, say: (text: Text) => string) => Promise<void>;
}

export const campaign = 'cho-don-2019-demo';
const base = `/dot/${campaign}`;

const stop = (name: string, path: string, then?: Stop['then']): Stop =>
  then ? { name, path, then } : { name, path };

/** Presses the first button of a name, if it is there and can be pressed. */
const pressing =
  (vi: string, en: string): Stop['then'] =>
  (page, say) =>
    page
      .getByRole('button', { name: say({ vi, en }) })
      .first()
      .click();

const wardPages = [
  '',
  'nop-danh-sach',
  'loi',
  'ho',
  'hop-thon',
  'niem-yet',
  'khieu-nai',
  'ket-qua',
  'nhat-ky',
];

/** Unfolds everything that is folded. */
const unfolding: Stop['then'] = async (page) => {
  for (const summary of await page.locator('main summary').all()) await summary.click();
};

/** Asks for a report and waits for its charts and files. */
const reporting: Stop['then'] = async (page, say) => {
  await page.getByRole('button', { name: say({ vi: 'Tạo báo cáo', en: 'Make the report' }) }).click();
  await page
    .getByRole('link', { name: say({ vi: 'Trang báo cáo để in', en: 'The report to print' }) })
    .first()
    .waitFor();
  await page.getByRole('img').waitFor();
};

/** Every page of a ward, as somebody sees it. */
const ofWard = (ward: string, paths: readonly string[] = wardPages): Stop[] =>
  paths.map((path) => stop(`xa-${ward}-${path || 'viec'}`, `${base}/xa/${ward}${path && `/${path}`}`));

const ofCampaign = (...paths: readonly string[]): Stop[] =>
  paths.map((path) => stop(path || 'tien-do', `${base}${path && `/${path}`}`));

/** Every page that each person has, with wards in every stage. */
const tour: Readonly<Record<Viewer, readonly Stop[]>> = {
  nobody: [
    stop('dang-nhap', '/'),
    stop('niem-yet', `/niem-yet/${campaign}/02062`),
    stop('niem-yet-thon', `/niem-yet/${campaign}/02062?thon=1`),
    stop('niem-yet-het', `/niem-yet/${campaign}/02071`),
  ],
  province: [
    ...ofCampaign(
      'cho-toi',
      '',
      'neu-ket-thuc',
      'lich',
      'tap-huan',
      'nhac-han',
      'trung-lap',
      'kiem-tra',
      'ket-qua',
      'tai-khoan',
      'nhat-ky',
      'chuan-bi',
      'them-xa',
    ),
    stop('bao-cao', `${base}/ket-qua`, reporting),
    stop('doi-thoi-han', `${base}/lich`, pressing('Dời thời hạn', 'Move the window')),
    stop('dieu-phoi', `${base}/xa/02071/dieu-phoi`),
    stop('mo-dot', '/mo-dot'),
    stop('tai-khoan-cua-toi', '/tai-khoan'),
    stop('khong-co', `${base}/khong-co-trang-nay`),
    ...ofWard('02071', ['', 'ho', 'ket-qua']),
    ...ofWard('02047', ['tham-dinh']),
  ],
  district: [
    ...ofCampaign(
      'cho-toi',
      '',
      'lich',
      'tap-huan',
      'nhac-han',
      'trung-lap',
      'kiem-tra',
      'ket-qua',
      'tai-khoan',
      'nhat-ky',
    ),
    ...ofWard('02047', ['', 'tham-dinh', 'ho', 'hop-thon', 'niem-yet', 'khieu-nai', 'ket-qua', 'nhat-ky']),
    ...ofWard('02020', ['tham-dinh']),
    stop('dau-hieu', `${base}/xa/02020/tham-dinh?xem=dau-hieu`, unfolding),
    stop('trung-lap-xa', `${base}/trung-lap?xa=02020`, pressing('So với', 'Compare with')),
    stop('phe-duyet', `${base}/xa/02047/tham-dinh`, pressing('Phê duyệt', 'Approve')),
    stop('huong-dan', '/huong-dan/tham-dinh'),
  ],
  observer: [
    ...ofCampaign('', 'lich', 'kiem-tra', 'ket-qua', 'nhat-ky'),
    stop('bao-cao', `${base}/ket-qua`, reporting),
    ...ofWard('02047', ['', 'tham-dinh', 'ket-qua', 'nhat-ky']),
  ],
  '02065': ofWard('02065'),
  '02071': [
    ...ofWard('02071'),
    stop('huong-dan', '/huong-dan/can-bo-xa'),
    stop('tu-ngu', '/huong-dan/tu-ngu'),
  ],
  '02074': ofWard('02074', ['', 'nop-danh-sach', 'loi', 'ho']),
  '02077': [
    ...ofWard('02077', ['', 'ho', 'hop-thon', 'niem-yet']),
    stop('ghi-hop', `${base}/xa/02077/hop-thon`, pressing('Ghi kết quả họp', 'Save the meeting')),
    stop('bien-ban', `${base}/xa/02077/hop-thon/bien-ban?thon=0`),
  ],
  '02080': ofWard('02080', ['', 'nop-danh-sach', 'hop-thon']),
  '02062': [
    ...ofWard('02062', ['', 'niem-yet', 'khieu-nai']),
    stop('to-niem-yet', `${base}/xa/02062/niem-yet/in`),
  ],
  '02047': ofWard('02047', ['', 'ket-qua']),
  '02038': ofWard('02038', ['', 'ket-qua', 'nhat-ky', 'kiem-tra']),
};

export const stopsOf = (viewer: Viewer): readonly Stop[] => tour[viewer] ?? [];

export const viewers = Object.keys(tour) as Viewer[];
export const inLanguage =
  (language: Language) =>
  (text: Text): string =>
    text[language];
