import { html, raw } from 'hono/html';
import type { Text } from '../../../shared/i18n/text.ts';
import { areasOf } from '../../../shared/reports/narrative/area-section.ts';
import type { Narrative } from '../../../shared/reports/narrative/narrative.ts';
import { type Section, written, writtenRate } from '../../../shared/reports/narrative/written.ts';
import type { Report, ReportUnit } from '../../../shared/reports/report.ts';
import type { Standard } from '../../../shared/standards/standard.ts';
import type { Html } from '../layout.ts';
import type { Language } from '../place.ts';
import { countBars, flowFigure, rateBars } from './report-charts.ts';
import { reportStyle } from './report-style.ts';
import { areaTable, needsTable, supportTable } from './report-tables.ts';
import { reportWords as words } from './report-words.ts';

/** What the page shows. */
export interface ReportPage {
  readonly language: Language;
  readonly report: Report;
  readonly narrative: Narrative;
  /** The official standard. */
  readonly standard: Standard;
  /** The base64 SHA-256 of the page's style, without which no browser applies it. */
  readonly styleHash: string;
  /** The file with the same page in the other language; absent where it is not beside this one. */
  readonly other?: string;
}

/** The report as one page that needs no server: no script, its style inside, its charts drawn. */
export async function reportPage(page: ReportPage): Promise<string> {
  const { language, narrative, styleHash, other } = page;
  const policy = `default-src 'none'; style-src 'sha256-${styleHash}'; base-uri 'none'; form-action 'none'`;
  const text = await html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex, nofollow">
<title>${narrative.title[language]}</title>
<style>${raw(reportStyle)}</style>
</head>
<body>
<header><p>${words.number[language]}</p><p>${words.date[language]}</p>${other === undefined ? '' : linkTo(other, language)}</header>
<main>
<h1>${narrative.title[language]}</h1>
<p class="subtitle">${narrative.subtitle[language]}</p>
${bodyOf(page)}
<div class="sign"><p><b>${words.signer[language]}</b></p><p>${words.sign[language]}</p></div>
</main>
<footer><p>${words.footer[language]}</p></footer>
</body>
</html>
`;
  return String(text);
}

function linkTo(other: string, language: Language): Html {
  const to = language === 'vi' ? 'en' : 'vi';
  return html`<nav><a lang="${to}" hreflang="${to}" href="${other}">${words.other[language]}</a></nav>`;
}

function bodyOf({ language, report, narrative, standard }: ReportPage): Html | '' {
  const [province] = report.units;
  if (!province) return '';
  const areas = areasOf(report);
  const figures: (Html | '')[] = [
    html`${tiles(province, language)}`,
    flowFigure(province, language),
    rateBars(areas, language),
    deprivations(province, standard, language),
    '',
    html`${supportTable(report.support, language)}${needsTable(report, language)}`,
  ];
  const sections = narrative.sections.map((section, i) => sectionOf(section, figures[i] ?? '', language));
  return html`${sections}<h2>${words.table[language]}</h2>${areaTable(areas, province, language)}`;
}

const sectionOf = ({ title, paragraphs }: Section, figure: Html | '', language: Language): Html =>
  html`<section><h2>${title[language]}</h2>${paragraphs.map((each) => html`<p>${each[language]}</p>`)}${figure}</section>`;

function tiles({ opening, closing, rates }: ReportUnit, language: Language): Html {
  const tile = (name: 'poor' | 'near-poor', label: Text): Html =>
    html`<li class="${name}"><span>${label[language]}</span><b>${written(closing[name].households)[language]}</b><span>${writtenRate(rates.closing[name])[language]} · ${words.start[language]}: ${written(opening[name].households)[language]} (${writtenRate(rates.opening[name])[language]})</span></li>`;
  return html`<ul class="tiles">${tile('poor', words.poor)}${tile('near-poor', words.nearPoor)}<li><span>${words.both[language]}</span><b>${writtenRate(rates.closing.both)[language]}</b><span>${words.start[language]}: ${writtenRate(rates.opening.both)[language]}</span></li></ul>`;
}

function deprivations({ indicators, dimensions }: ReportUnit, standard: Standard, language: Language): Html {
  const names = [...new Set(standard.indicators.map(({ dimension }) => dimension))].filter(
    (name) => name !== '',
  );
  const byKey = standard.indicators.map(({ key, label }) => [key, label] as const);
  const byName = names.map((name) => [name, name] as const);
  return html`${countBars(words.indicators, { counts: indicators, labels: byKey }, language)}${countBars(words.dimensions, { counts: dimensions, labels: byName }, language)}`;
}
