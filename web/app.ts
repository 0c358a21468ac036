import { ask, type CampaignLine, type Demo, type Session } from './api.ts';
import { boardPage } from './board-page.ts';
import { both, h } from './dom.ts';
import { announce, errorAlert, focusPage, type Page, showHeader, showPage } from './layout.ts';
import { postedPage } from './posted-page.ts';
import { Refused, unknownAddress } from './refused.ts';
import { signInPage } from './sign-in-page.ts';
import { storyPage } from './story-page.ts';
import { wardPage } from './ward-page.ts';

type Route = readonly [path: RegExp, page: (campaign: string, ward: string) => Promise<Page>];

const routes: readonly Route[] = [
  [/^\/dot\/([\w-]+)$/, boardPage],
  [/^\/dot\/([\w-]+)\/nhat-ky$/, storyPage],
  [/^\/dot\/([\w-]+)\/xa\/(\d+)$/, wardPage],
  [/^\/niem-yet\/([\w-]+)\/(\d+)$/, postedPage],
];

const demoLoading = ask('GET /api/demo', {}).catch((): Demo => ({ isDemo: false, accounts: [] }));
let renders = 0;

/** Shows the page of the current address. */
async function render(): Promise<void> {
  renders += 1;
  const started = renders;
  // Once the reader has gone on, a late answer must not replace the page.
  const isCurrent = () => started === renders;
  const { pathname } = location;
  announce('');
  try {
    const [session, demo] = await Promise.all([ask('GET /api/session', {}), demoLoading]);
    const page = await pageAt(pathname, session, demo);
    if (!isCurrent()) return;
    const [, campaign] = /^\/(?:dot|niem-yet)\/([\w-]+)/.exec(location.pathname) ?? [];
    showHeader(session, demo, campaign, signOut);
    showPage(page);
  } catch (error) {
    if (isCurrent()) showPage({ title: 'Lỗi', nodes: [errorAlert(error)] });
  }
}

async function pageAt(path: string, { user }: Session, demo: Demo): Promise<Page> {
  if (!user && !path.startsWith('/niem-yet/')) return signInPage(demo, render);
  for (const [pattern, page] of routes) {
    const match = pattern.exec(path);
    if (!match) continue;
    const [, campaign = '', ward = ''] = match;
    return page(campaign, ward);
  }
  if (path !== '/') throw new Refused(unknownAddress);
  const { campaigns } = await ask('GET /api/campaigns', {});
  const [only] = campaigns;
  if (!only || campaigns.length > 1) return campaignsPage(campaigns);
  history.replaceState(null, '', `/dot/${only.id}`);
  return boardPage(only.id);
}

const campaignsPage = (campaigns: readonly CampaignLine[]): Page => ({
  title: 'Các đợt rà soát',
  nodes: [
    h('h1', {}, both('Các đợt rà soát', 'Campaigns')),
    h(
      'ul',
      { class: 'plain' },
      campaigns.map(({ id, title }) => h('li', {}, h('a', { href: `/dot/${id}` }, title))),
    ),
  ],
});

async function signOut(): Promise<void> {
  await ask('POST /api/session/end', {}).catch(() => undefined);
  history.pushState(null, '', '/');
  await render();
}

/** Follows links to pages of this app without loading it again. Opening a link in a new tab stays with the browser. */
function followLink(event: MouseEvent): void {
  const link = event.target instanceof Element && event.target.closest('a');
  if (!link || link.target || link.hasAttribute('download') || !isPlainClick(event)) return;
  const { origin, pathname, hash } = new URL(link.href);
  if (origin !== location.origin || hash || pathname.startsWith('/api/')) return;
  event.preventDefault();
  history.pushState(null, '', pathname);
  void render().then(focusPage);
}

const isPlainClick = ({ button, metaKey, ctrlKey, shiftKey, defaultPrevented }: MouseEvent): boolean =>
  button === 0 && !metaKey && !ctrlKey && !shiftKey && !defaultPrevented;

document.addEventListener('click', followLink);
addEventListener('popstate', () => void render());
void render();
