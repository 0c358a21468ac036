import type { Demo, Session } from './answers.ts';
import { Refused } from './api.ts';
import { both, day, dayOf, fill, h, say } from './dom.ts';
import { roles } from './words.ts';

export interface Shown {
  readonly title: string;
  readonly nodes: readonly Node[];
}

const at = (id: string): HTMLElement => document.getElementById(id)!;

/** The page around every view: the demo's banner, where one can go, and who one is. */
export function frame(session: Session, demo: Demo, campaign: string | undefined, signOut: () => void): void {
  const banner = at('banner');
  banner.hidden = !demo.isDemo;
  const today = day(dayOf(session.now));
  fill(
    banner,
    both(
      `Dữ liệu mẫu, mọi người và hộ đều hư cấu. Hôm nay là ${today}.`,
      `Demo, all people invented. Today is ${today}.`,
    ),
  );
  const { user } = session;
  const link = (path: string, vi: string, en: string) => {
    const isHere = location.pathname === path;
    return h('a', { href: path, 'aria-current': isHere && 'page' }, both(vi, en));
  };
  const root = `/dot/${campaign}`;
  fill(
    at('nav'),
    user && campaign && [link(root, 'Tiến độ', 'Board'), link(`${root}/nhat-ky`, 'Nhật ký', 'Story')],
  );
  fill(
    at('who'),
    user && [
      h('span', {}, `${user.name} · ${roles[user.role]!.vi}`),
      h('button', { type: 'button', class: 'quiet', click: signOut }, both('Thoát', 'Sign out')),
    ],
  );
}

/** Shows a view and puts the reader at its beginning. */
export function show({ title, nodes }: Shown): void {
  document.title = `${title} · Rà soát hộ nghèo`;
  fill(at('main'), ...nodes);
}

let silence = 0;

/** Says something to people who see it and people who hear it. */
export function tell(text: string): void {
  const status = at('status');
  status.textContent = text;
  clearTimeout(silence);
  silence = window.setTimeout(() => {
    status.textContent = '';
  }, 8_000);
}

/** What went wrong and how to mend it, where the reader looks. */
export function problem(error: unknown): HTMLElement {
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
    h('p', {}, h('strong', {}, say(error.what))),
    h('p', {}, say(error.cure)),
  );
}
