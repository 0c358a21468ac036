import { html } from 'hono/html';
import { areasOf } from '../../../shared/reports/narrative/area-section.ts';
import {
  percentSign,
  written,
  writtenPoints,
  writtenRate,
} from '../../../shared/reports/narrative/written.ts';
import type { NeedsMet, Report, ReportUnit, SupportSum } from '../../../shared/reports/report.ts';
import { needWords } from '../../../shared/support/need-words.ts';
import { Need } from '../../../shared/support/needs.ts';
import type { Html } from '../layout.ts';
import type { Language } from '../place.ts';
import { reportWords as words } from './report-words.ts';

/** The figures of areas in rows, the whole last. */
export function areaTable(areas: readonly ReportUnit[], whole: ReportUnit, language: Language): Html {
  const rows = areas.map((unit) => areaRow(unit, language));
  const classHead = (text: string) => html`<th scope="colgroup" colspan="4">${text}</th>`;
  const sub = html`<th scope="col">${words.start[language]}</th><th scope="col">%</th><th scope="col">${words.end[language]}</th><th scope="col">%</th>`;
  return html`<div class="scroll" role="region" tabindex="0" aria-label="${words.table[language]}"><table>
<thead><tr><th scope="col" rowspan="2">${words.area[language]}</th><th scope="col" rowspan="2">${words.all[language]}</th>${classHead(words.poor[language])}${classHead(words.nearPoor[language])}<th scope="col" rowspan="2">${words.fall[language]}</th></tr><tr>${sub}${sub}</tr></thead>
<tbody>${rows}${areaRow(whole, language, true)}</tbody></table></div>`;
}

function areaRow(unit: ReportUnit, language: Language, isSum = false): Html {
  const { name, allHouseholds, opening, closing, rates } = unit;
  const cells = (['poor', 'near-poor'] as const).flatMap((each) => [
    written(opening[each].households)[language],
    percent(rates.opening[each], language),
    written(closing[each].households)[language],
    percent(rates.closing[each], language),
  ]);
  const all = allHouseholds === null ? '–' : written(allHouseholds)[language];
  const values = [all, ...cells, writtenPoints(rates.fall.both)[language]].map(
    (text) => html`<td>${text}</td>`,
  );
  return isSum
    ? html`<tr class="sum"><th scope="row">${name}</th>${values}</tr>`
    : html`<tr><th scope="row">${name}</th>${values}</tr>`;
}

const percent = (rate: string | null, language: Language): string =>
  writtenRate(rate)[language].replace(percentSign, '');

/** What programmes delivered; nothing where there is no figure. */
export function supportTable(support: readonly SupportSum[], language: Language): Html | '' {
  if (support.length === 0) return '';
  const number = (value: number | null): string => (value === null ? '–' : written(value)[language]);
  const rows = support.map(
    ({ programme, unit, households, people, count, money, planned }) =>
      html`<tr><th scope="row">${programme}${unit === null ? '' : ` (${unit})`}</th>${[households, people, count, money, planned].map((value) => html`<td>${number(value)}</td>`)}</tr>`,
  );
  const heads = [words.programme, words.households, words.people, words.count, words.money, words.planned];
  return html`<div class="scroll" role="region" tabindex="0" aria-label="${words.programme[language]}"><table><thead><tr>${heads.map((head) => html`<th scope="col">${head[language]}</th>`)}</tr></thead><tbody>${rows}</tbody></table></div>`;
}

/** How far each need is met, by area, the whole last; nothing where no support was for a need. */
export function needsTable(report: Report, language: Language): Html | '' {
  const [whole] = report.units;
  if (!whole?.needsMet) return '';
  const { needsMet } = whole;
  const needs = Need.options.filter((need) => needsMet[need]);
  const cells = (met: NeedsMet) => needs.map((need) => html`<td>${metText(met[need], language)}</td>`);
  const areas = areasOf(report).filter((area) => area.needsMet);
  const rows = areas.map(
    ({ name, needsMet: met = {} }) => html`<tr><th scope="row">${name}</th>${cells(met)}</tr>`,
  );
  const heads = [words.area[language], ...needs.map((need) => needWords[need][language])];
  return html`<h3>${words.needs[language]}</h3><div class="scroll" role="region" tabindex="0" aria-label="${words.needs[language]}"><table><thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead><tbody>${rows}<tr class="sum"><th scope="row">${whole.name}</th>${cells(needsMet)}</tr></tbody></table></div>`;
}

/** Households helped and households that ask, with the share where both are known. */
function metText(met: NeedsMet[Need], language: Language): string {
  const { asked = 0, helped = null, share = null } = met ?? {};
  const counts = `${helped === null ? '–' : written(helped)[language]} / ${written(asked)[language]}`;
  return share === null ? counts : `${counts} (${writtenRate(share)[language]})`;
}
