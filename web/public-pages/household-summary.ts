import { html } from 'hono/html';
import { words } from '../../shared/i18n/words.ts';
import type { Html } from './layout.ts';
import type { Language } from './place.ts';
import type { PostedHousehold } from './posted-view.ts';

const texts = {
  vi: {
    head: 'Chủ hộ',
    village: 'Thôn, tổ',
    people: 'Nhân khẩu',
    before: 'Trước rà soát',
    now: 'Sau rà soát',
  },
  en: { head: 'Head', village: 'Village', people: 'People', before: 'Before', now: 'Now' },
} as const;

/** A posted household in a few lines, so that nobody objects to another of the same name. */
export function householdSummary(household: PostedHousehold, language: Language): Html {
  const t = texts[language];
  const { head, village, people, before, now } = household;
  return html`<dl class="household">
<div><dt>${t.head}</dt><dd><bdi>${head}</bdi></dd></div>
<div><dt>${t.village}</dt><dd><bdi>${village}</bdi></dd></div>
<div><dt>${t.people}</dt><dd>${people}</dd></div>
<div><dt>${t.before}</dt><dd>${words[before][language]}</dd></div>
<div><dt>${t.now}</dt><dd>${words[now][language]}</dd></div>
</dl>`;
}
