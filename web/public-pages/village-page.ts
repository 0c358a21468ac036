import { html } from 'hono/html';
import { plural } from '../../shared/i18n/plural.ts';
import { words } from '../../shared/i18n/words.ts';
import { type Html, layout } from './layout.ts';
import { address, type Language, listPath, objectionPath } from './place.ts';
import { type PostedHousehold, type PostedView, villagesOf } from './posted-view.ts';
import { until } from './until.ts';

/** So many households are at most 20 KB on the way, compressed. */
const perPage = 200;

const texts = {
  vi: {
    back: 'Các thôn, tổ khác',
    households: 'hộ',
    posted: 'Niêm yết',
    head: 'Chủ hộ',
    result: 'Kết quả rà soát',
    object: 'Khiếu nại',
    about: 'Khiếu nại về hộ',
    people: 'nhân khẩu',
    before: 'trước đây:',
    same: 'như trước',
    pages: 'Các trang',
    page: 'Trang',
  },
  en: {
    back: 'Other villages',
    households: 'households',
    posted: 'Posted',
    head: 'Head of household',
    result: 'Result',
    object: 'Object',
    about: 'Object to the household of',
    people: 'people',
    before: 'before:',
    same: 'as before',
    pages: 'Pages',
    page: 'Page',
  },
} as const;

/** One village of the list, 200 households a page; undefined where the list has no such village or page. */
export function villagePage(
  view: PostedView,
  at: { readonly village: number; readonly page: number },
  language: Language,
): Promise<string> | undefined {
  const village = villagesOf(view)[at.village - 1];
  const from = (at.page - 1) * perPage;
  const shown = village?.households.slice(from, from + perPage) ?? [];
  if (!village || shown.length === 0) return undefined;
  const t = texts[language];
  const query = { thon: at.village, ...(at.page > 1 && { trang: at.page }) };
  const count = village.households.length;
  return layout({
    language,
    title: `${village.name} · ${view.ward.name}`,
    path: listPath(view),
    query,
    body: html`<p class="back"><a href="${address(listPath(view), {}, language)}">${t.back}</a></p>
<h1><bdi>${village.name}</bdi> <small><bdi>${view.ward.name}</bdi> · <bdi>${view.campaign.title}</bdi></small></h1>
<p class="lead">${countIn(count, language)}. ${t.posted} ${until(view, language)}.</p>
<table class="posted">
<thead><tr><th scope="col">${t.head}</th><th scope="col">${t.result}</th><th scope="col" class="act">${t.object}</th></tr></thead>
<tbody>${shown.map((household, index) => row(view, household, from + index + 1, language))}
</tbody>
</table>
${pager(view, { ...at, pages: Math.ceil(count / perPage) }, language)}`,
  });
}

function row(view: PostedView, household: PostedHousehold, number: number, language: Language): Html {
  const { ref, head, people, before, now } = household;
  const t = texts[language];
  const change = before === now ? t.same : `${t.before} ${words[before][language]}`;
  const form = address(objectionPath(view), { ho: ref }, language);
  return html`
<tr><th scope="row">${number}. <bdi>${head}</bdi> <small>${people} ${peopleIn(people, language)}</small></th><td class="${now}">${words[now][language]} <small>${change}</small></td><td class="act"><a href="${form}" aria-label="${t.about} ${head}">${t.object}</a></td></tr>`;
}

const countIn = (count: number, language: Language): string =>
  `${count} ${language === 'en' ? plural(count, 'household') : texts.vi.households}`;

const peopleIn = (count: number, language: Language): string =>
  language === 'en' ? plural(count, 'person', 'people') : texts.vi.people;

interface At {
  readonly village: number;
  readonly page: number;
  readonly pages: number;
}

function pager(view: PostedView, { village, page, pages }: At, language: Language): Html {
  if (pages === 1) return html``;
  const t = texts[language];
  const links = Array.from({ length: pages }, (_, index) => index + 1).map((each) =>
    each === page
      ? html`<li><b aria-current="page">${each}</b></li>`
      : html`<li><a href="${address(listPath(view), { thon: village, trang: each }, language)}" aria-label="${t.page} ${each}">${each}</a></li>`,
  );
  return html`<nav class="pages" aria-label="${t.pages}"><span>${t.page}</span><ul>${links}</ul></nav>`;
}
