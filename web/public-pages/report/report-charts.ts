import { html } from 'hono/html';
import type { Text } from '../../../shared/i18n/text.ts';
import { type FlowSide, flowChart, flowsOf } from '../../../shared/reports/charts/flow.ts';
import { written, writtenRate } from '../../../shared/reports/narrative/written.ts';
import type { ByListedClass, Counts, ReportUnit } from '../../../shared/reports/report.ts';
import type { Html } from '../layout.ts';
import type { Language } from '../place.ts';
import { flowWords, reportWords as words } from './report-words.ts';

const classes = ['poor', 'near-poor'] as const;

/** The bar of two values, one after the other, on a scale of `most`. */
function bar(values: ByListedClass<number>, most: number): Html {
  let x = 0;
  const parts = classes.map((name) => {
    const width = most > 0 ? (values[name] / most) * 100 : 0;
    const part = html`<rect class="fill-${name}" x="${x.toFixed(2)}" width="${width.toFixed(2)}" height="10"/>`;
    x += width;
    return part;
  });
  return html`<svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">${parts}</svg>`;
}

const legend = (language: Language): Html => html`<ul class="legend">
<li class="poor">${words.poor[language]}</li><li class="near-poor">${words.nearPoor[language]}</li></ul>`;

const row = (name: string, barOf: Html, value: string): Html =>
  html`<div class="row"><div class="name">${name}</div><div class="bar">${barOf}</div><div class="value">${value}</div></div>`;

/** The rates of areas as bars, poor before near-poor; areas whose rate is not known have none. */
export function rateBars(areas: readonly ReportUnit[], language: Language): Html | '' {
  const known = areas.filter(({ rates }) => rates.closing.both !== null);
  if (known.length === 0) return '';
  const most = Math.max(...known.map(({ rates }) => Number(rates.closing.both)));
  const rows = known.map(({ name, rates: { closing } }) => {
    const values = { poor: Number(closing.poor), 'near-poor': Number(closing['near-poor']) };
    const value = `${writtenRate(closing.poor)[language]} + ${writtenRate(closing['near-poor'])[language]}`;
    return row(name, bar(values, most), value);
  });
  return html`<h3>${words.byArea[language]}</h3>${legend(language)}<div class="bars">${rows}</div>`;
}

/** Households counted by key, poor and near-poor, as bars; nothing where nothing is counted. */
export function countBars(
  title: Text,
  {
    counts,
    labels,
  }: { readonly counts: ByListedClass<Counts>; readonly labels: readonly (readonly [string, string])[] },
  language: Language,
): Html | '' {
  const of = (key: string) => ({ poor: counts.poor[key] ?? 0, 'near-poor': counts['near-poor'][key] ?? 0 });
  const most = Math.max(0, ...labels.map(([key]) => of(key).poor + of(key)['near-poor']));
  if (most === 0) return '';
  const rows = labels.map(([key, label]) => {
    const values = of(key);
    const value = `${written(values.poor)[language]} + ${written(values['near-poor'])[language]}`;
    return row(label, bar(values, most), value);
  });
  return html`<h3>${title[language]}</h3>${legend(language)}<div class="bars">${rows}</div>`;
}

/** Units of the drawing; texts stand outside the nodes. */
const space = { left: 142, right: 298, height: 250, gap: 34 } as const;
const nodeWidth = 12;
const [width, top] = [440, 24];

/** How households moved between the classes, as bands, and the same as a table. */
export function flowFigure(province: ReportUnit, language: Language): Html | '' {
  const flows = flowsOf(province);
  if (flows.length === 0) return '';
  const { nodes, bands, height } = flowChart(flows, space);
  const label = (side: FlowSide, end: (typeof nodes)[number]['end']): string =>
    flowWords[side][end][language];
  const shapes = nodes.map(({ side, end, y, height: high, households }) => {
    const isStart = side === 'start';
    const x = isStart ? space.left - nodeWidth : space.right;
    const [textX, anchor] = isStart ? [space.left, 'end'] : [space.right, 'start'];
    return html`<rect class="fill-${end}" x="${x}" y="${y.toFixed(2)}" width="${nodeWidth}" height="${Math.max(1, high).toFixed(2)}"/><text x="${textX}" y="${(y - 6).toFixed(2)}" text-anchor="${anchor}">${label(side, end)}: ${written(households)[language]}</text>`;
  });
  const paths = bands.map(
    ({ from, to, path, households }) =>
      html`<path class="band fill-${from === 'other' ? to : from}" d="${path}"><title>${label('start', from)} → ${label('end', to)}: ${written(households)[language]}</title></path>`,
  );
  const rows = flows.map(
    ({ from, to, households }) =>
      html`<tr><th scope="row">${label('start', from)}</th><td class="text">${label('end', to)}</td><td>${written(households)[language]}</td></tr>`,
  );
  return html`<h3>${words.flow[language]}</h3>
<svg class="flow" viewBox="0 ${-top} ${width} ${Math.ceil(height) + top + 4}" role="img" aria-label="${words.flow[language]}">${paths}${shapes}</svg>
<h3>${words.movementTable[language]}</h3>
<div class="scroll" role="region" tabindex="0" aria-label="${words.movementTable[language]}"><table><thead><tr><th scope="col">${words.from[language]}</th><th scope="col">${words.to[language]}</th><th scope="col">${words.households[language]}</th></tr></thead><tbody>${rows}</tbody></table></div>`;
}
