import { html } from 'hono/html';
import type { Html } from './layout.ts';
import { formatDay, type Language } from './place.ts';
import type { PostedView } from './posted-view.ts';

const texts = {
  vi: { until: 'đến hết ngày', again: 'hộ niêm yết lại' },
  en: { until: 'until the end of', again: 'households posted again' },
} as const;

/** Until when a list is posted, as the end of a sentence. Households that were posted again may have longer. */
export function until({ postings }: Pick<PostedView, 'postings'>, language: Language): Html {
  const t = texts[language];
  const days = postings.map(({ lastDay }) => lastDay);
  const [first = ''] = days;
  const last = days.reduce((a, b) => (a > b ? a : b), first);
  const to = (day: string): Html => html`${t.until} <b>${formatDay(day)}</b>`;
  return first === last ? to(first) : html`${to(first)} (${t.again}: ${to(last)})`;
}
