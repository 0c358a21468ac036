import { type ComponentType, lazy } from 'react';

type Loading = () => Promise<{ readonly default: ComponentType }>;
const page = (path: string, load: Loading) => ({ path, Page: lazy(load) });

const ward = '/dot/:campaign/xa/:ward';

/** Where an issuer sends back who signed in there; see `returnAddress`. */
export const issuerReturn = '/dang-nhap';

/** Every page by its address; each loads with its own part of the site. The first that fits is shown. */
export const pages = [
  page('/', () => import('./home-page.tsx')),
  page('/huong-dan/:guide', () => import('../help/guide-page.tsx')),
  page('/tai-khoan', () => import('../own/own-account-page.tsx')),
  page('/mo-dot', () => import('../launch/new-campaign-page.tsx')),
  page('/dot/:campaign', () => import('../province/board-page.tsx')),
  page('/dot/:campaign/cho-toi', () => import('../approval/queue-page.tsx')),
  page('/dot/:campaign/chuan-bi', () => import('../launch/prepare/prepare-page.tsx')),
  page('/dot/:campaign/them-xa', () => import('../launch/add/add-page.tsx')),
  page('/dot/:campaign/lich', () => import('../province/calendar-page.tsx')),
  page('/dot/:campaign/neu-ket-thuc', () => import('../province/if-closed-page.tsx')),
  page('/dot/:campaign/tap-huan', () => import('../province/training-page.tsx')),
  page('/dot/:campaign/nhac-han', () => import('../province/reminders-page.tsx')),
  page('/dot/:campaign/trung-lap', () => import('../province/duplicates-page.tsx')),
  page('/dot/:campaign/kiem-tra', () => import('../inspection/inspections-page.tsx')),
  page('/dot/:campaign/kiem-tra/:inspection', () => import('../inspection/inspection-page.tsx')),
  page('/dot/:campaign/ket-qua', () => import('../province/results-page.tsx')),
  page('/dot/:campaign/tai-khoan', () => import('../accounts/accounts-page.tsx')),
  page('/dot/:campaign/nhat-ky', () => import('../province/story-page.tsx')),
  page(ward, () => import('../ward/home-page.tsx')),
  page(`${ward}/tham-dinh`, () => import('../approval/review/review-page.tsx')),
  page(`${ward}/nop-danh-sach`, () => import('../ward/hand-in/hand-in-page.tsx')),
  page(`${ward}/loi`, () => import('../ward/errors/errors-page.tsx')),
  page(`${ward}/ho`, () => import('../ward/households/households-page.tsx')),
  page(`${ward}/ho/:household`, () => import('../ward/households/household-page.tsx')),
  page(`${ward}/trung-lap`, () => import('../ward/duplicates/duplicates-page.tsx')),
  page(`${ward}/hop-thon`, () => import('../ward/meetings/meetings-page.tsx')),
  page(`${ward}/hop-thon/bien-ban`, () => import('../ward/meetings/minutes-page.tsx')),
  page(`${ward}/niem-yet`, () => import('../ward/posting/posting-page.tsx')),
  page(`${ward}/niem-yet/in`, () => import('../ward/posting/sheet-page.tsx')),
  page(`${ward}/khieu-nai`, () => import('../ward/objections/objections-page.tsx')),
  page(`${ward}/kiem-tra`, () => import('../ward/corrections/corrections-page.tsx')),
  page(`${ward}/kiem-tra/:inspection`, () => import('../inspection/sample-page.tsx')),
  page(`${ward}/don`, () => import('../ward/requests/requests-page.tsx')),
  page(`${ward}/ket-qua`, () => import('../ward/results/results-page.tsx')),
  page(`${ward}/dieu-phoi`, () => import('../province/coordination-page.tsx')),
  page(`${ward}/nhat-ky`, () => import('../ward/story/story-page.tsx')),
] as const;
