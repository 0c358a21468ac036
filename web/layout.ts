import type { Demo, Session } from './api.ts';
import { both, bothOf, h, setChildren } from './dom.ts';
import { dayOf, formatDay } from './format.ts';
import { roles } from './labels.ts';
import { Refused } from './refused.ts';

export interface Page {
  readonly title: string;
  readonly nodes: readonly Node[];
}

type ElementId = 'banner' | 'nav' | 'who' | 'main' | 'status';

/** An element of `index.html`. */
function elementOf(id: ElementId): HTMLElement {
  const element = document.getElementById(id);
  if (!element) throw new Error(`index.html has no #${id}`);
  return element;
}

/** Fills the page's header: the demo's banner, the links of the campaign, and the account. */
export function showHeader(
  { user, now }: Session,
  { isDemo }: Demo,
  campaign: string | undefined,
  signOut: () => void,
): void {
  const banner = elementOf('banner');
  banner.hidden = !isDemo;
  const today = formatDay(dayOf(now));
  setChildren(
    banner,
    both(
      `Dữ liệu mẫu, mọi người và hộ đều hư cấu. Hôm nay là ${today}.`,
      `Demo, all people invented. Today is ${today}.`,
    ),
  );
  const home = `/dot/${campaign}`;
  setChildren(
    elementOf('nav'),
    user && campaign && [link(home, 'Tiến độ', 'Board'), link(`${home}/nhat-ky`, 'Nhật ký', 'Story')],
  );
  setChildren(
    elementOf('who'),
    user && [
      h('span', {}, `${user.name} · ${roles[user.role].vi}`),
      h('button', { type: 'button', class: 'quiet', click: signOut }, both('Thoát', 'Sign out')),
    ],
  );
}

function link(href: string, vi: string, en: string): Node {
  const isHere = location.pathname === href;
  return h('a', { href, 'aria-current': isHere && 'page' }, both(vi, en));
}

export function showPage({ title, nodes }: Page): void {
  document.title = `${title} · Rà soát hộ nghèo`;
  setChildren(elementOf('main'), ...nodes);
}

/** After a change of the view, reading and the keyboard start at its top, as after loading a page. */
export function focusPage(): void {
  scrollTo(0, 0);
  elementOf('main').focus({ preventScroll: true });
}

let clearing = 0;

/** Shows a message for 8 seconds; screen readers read it out. */
export function announce(message: string): void {
  const status = elementOf('status');
  status.textContent = message;
  clearTimeout(clearing);
  clearing = window.setTimeout(() => {
    status.textContent = '';
  }, 8_000);
}

/** What went wrong and how to mend it. */
export function errorAlert(error: unknown): HTMLElement {
  if (!(error instanceof Refused)) {
    return h(
      'p',
      { class: 'alert', role: 'alert' },
      both('Trang gặp lỗi. Hãy tải lại trang.', 'The page failed. Reload it.'),
    );
  }
  return h(
    'div',
    { class: 'alert', role: 'alert' },
    h('p', {}, h('strong', {}, bothOf(error.what))),
    h('p', {}, bothOf(error.cure)),
  );
}

/** Runs an action, and shows in `place` why it failed. */
export async function withErrorsIn(place: Element, action: () => Promise<void>): Promise<void> {
  setChildren(place);
  await action().catch((error) => setChildren(place, errorAlert(error)));
}
