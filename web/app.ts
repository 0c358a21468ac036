import type { CampaignLine, Demo, Session } from './answers.ts';
import { ask, Refused } from './api.ts';
import { board } from './board.ts';
import { both, h } from './dom.ts';
import { frame, problem, type Shown, show, tell } from './frame.ts';
import { posted } from './posted.ts';
import { signIn } from './sign-in.ts';
import { story } from './story.ts';
import { ward } from './ward.ts';

type View = (...parts: string[]) => Promise<Shown>;

/** The page's addresses; the first part is the campaign. */
const views: readonly (readonly [RegExp, View])[] = [
  [/^\/dot\/([\w-]+)$/, (id) => board(id!)],
  [/^\/dot\/([\w-]+)\/nhat-ky$/, (id) => story(id!)],
  [/^\/dot\/([\w-]+)\/xa\/(\d+)$/, (id, code) => ward(id!, code!)],
  [/^\/niem-yet\/([\w-]+)\/(\d+)$/, (id, code) => posted(id!, code!)],
];

const demo = ask('GET /api/demo', {}).catch((): Demo => ({ isDemo: false, accounts: [] }));
let turn = 0;

/** Shows what the address says. An answer that comes after the reader went on is dropped. */
async function render(): Promise<void> {
  turn += 1;
  const mine = turn;
  const path = location.pathname;
  tell('');
  try {
    const [session, offered] = await Promise.all([ask('GET /api/session', {}), demo]);
    const shown = await viewOf(path, session, offered);
    if (mine !== turn) return;
    frame(session, offered, /^\/(?:dot|niem-yet)\/([\w-]+)/.exec(location.pathname)?.[1], signOut);
    show(shown);
  } catch (error) {
    if (mine === turn) show({ title: 'Lỗi', nodes: [problem(error)] });
  }
}

async function viewOf(path: string, { user }: Session, offered: Demo): Promise<Shown> {
  if (!user && !path.startsWith('/niem-yet/')) return signIn(offered, render);
  for (const [pattern, view] of views) {
    const parts = pattern.exec(path);
    if (parts) return view(...parts.slice(1));
  }
  if (path !== '/') throw notHere;
  const { campaigns } = await ask('GET /api/campaigns', {});
  const [only] = campaigns;
  if (campaigns.length === 1 && only) {
    history.replaceState(null, '', `/dot/${only.id}`);
    return board(only.id);
  }
  return chooser(campaigns);
}

const notHere = new Refused({
  what: { vi: 'Không có địa chỉ này.', en: 'There is no such address.' },
  cure: { vi: 'Về trang đầu.', en: 'Go to the first page.' },
});

const chooser = (campaigns: readonly CampaignLine[]): Shown => ({
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

/** Our own links change the view and leave the page; a new tab stays a new tab. */
function follow(event: MouseEvent): void {
  const link = (event.target as Element).closest?.('a');
  const isPlain =
    event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.defaultPrevented;
  if (!link || !isPlain || link.download !== '' || link.hasAttribute('download') || link.target) return;
  const { origin, pathname, hash } = new URL(link.href);
  if (origin !== location.origin || hash || pathname.startsWith('/api/')) return;
  event.preventDefault();
  history.pushState(null, '', pathname);
  void render().then(() => {
    scrollTo(0, 0);
    document.getElementById('main')!.focus({ preventScroll: true });
  });
}

document.addEventListener('click', follow);
addEventListener('popstate', () => void render());
void render();
