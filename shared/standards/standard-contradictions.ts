import { columns, officialColumns } from '../batch/header/columns.ts';
import { labelsOf } from '../batch/header/labels.ts';
import { plainLabel } from '../batch/header/plain-label.ts';
import type { Campaign } from '../campaign.ts';
import type { Contradiction } from '../contradictions/contradictions.ts';
import { inconsistencies } from './consistency.ts';
import { standards as builtIn, knownStandards } from './index.ts';
import type { Standard, StandardSettings } from './standard.ts';
import { withSettings } from './with-settings.ts';

/** What is wrong with the standards that a campaign defines itself, and with what it sets of the others. */
export function* standardContradictions(campaign: Campaign): Generator<Contradiction> {
  yield* repeated(campaign);
  yield* ownIdContradictions(campaign);
  for (const [id, settings] of Object.entries(campaign.standardSettings ?? {}))
    yield* settingsContradictions(id, settings, campaign);
  yield* indicatorContradictions(campaign);
}

function* repeated({ standards, ownStandards }: Campaign): Generator<Contradiction> {
  const ids = [
    ...standards.map((id, index) => ({ id, list: 'standards', path: ['standards', index] })),
    ...ownStandards.map(({ id }, index) => ({ id, list: 'own', path: ['ownStandards', index, 'id'] })),
  ];
  const seen = new Set<string>();
  for (const { id, list, path } of ids) {
    const name = `${list} ${id}`;
    if (seen.has(name)) yield { path, problem: `${id} có hai lần / ${id} stands twice` };
    seen.add(name);
  }
}

const id = /^[a-z0-9][a-z0-9-]{0,62}$/;

/** Ids of the campaign's own standards that are no ids, or that would replace a built-in standard unseen. */
function* ownIdContradictions({ ownStandards }: Campaign): Generator<Contradiction> {
  for (const [index, own] of ownStandards.entries()) {
    const path = ['ownStandards', index, 'id'];
    if (builtIn.has(own.id))
      yield {
        path,
        problem: `${own.id} là mã của chuẩn có sẵn: đặt mã khác và ghi mã đó ở standards / ${own.id} is a built-in standard: choose another id, and name that one in standards`,
      };
    else if (!id.test(own.id))
      yield {
        path,
        problem:
          'mã gồm chữ thường, chữ số và dấu gạch nối, nhiều nhất 63 / an id has lower-case letters, digits and hyphens, at most 63',
      };
  }
}

/** The places that settings set, as a standard names those that it leaves open. */
function placesOf({ indicators, rules, cut, lines = {} }: StandardSettings): string[] {
  const named = (['b1', 'income'] as const).flatMap((measure) =>
    Object.entries(lines[measure] ?? {}).flatMap(([setting, each]) =>
      Object.keys(each ?? {}).map((name) => `lines.${measure}.${setting}.${name}`),
    ),
  );
  return [
    ...(indicators ? ['indicators'] : []),
    ...(rules ? ['rules'] : []),
    ...(cut ? ['cut'] : []),
    ...named,
  ];
}

function* settingsContradictions(
  id: string,
  settings: StandardSettings,
  { standards, ownStandards }: Campaign,
): Generator<Contradiction> {
  const path = ['standardSettings', id];
  const standard = ownStandards.find((own) => own.id === id) ?? builtIn.get(id);
  if (!standard || !standards.includes(id)) {
    const known = standards.join(', ');
    yield { path, problem: `không phải chuẩn của đợt: ${known} / is no standard of the campaign: ${known}` };
    return;
  }
  const open = standard.open ?? [];
  const isOpen = (place: string): boolean => open.includes(place === 'cut' ? 'rules' : place);
  for (const place of placesOf(settings).filter((each) => !isOpen(each))) {
    const may = open.join(', ');
    yield {
      path: [...path, ...place.split('.')],
      problem: `văn bản đã quy định, không đặt lại được; chỉ đặt được: ${may || 'không có'} / is settled by the instrument; open are: ${may || 'none'}`,
    };
  }
  for (const { path: place, message } of inconsistencies(withSettings(standard, settings)))
    yield { path: [...path, ...place], problem: message };
}

const fixed = new Set([...Object.keys(columns), ...Object.keys(officialColumns)]);

/** Indicators of the campaign's own whose key or label is that of another column, so that lists would be read wrongly. */
function* indicatorContradictions(campaign: Campaign): Generator<Contradiction> {
  const { read } = labelsOf([]);
  const standards = knownStandards(campaign);
  const places = new Map<string, (string | number)[]>(
    [
      ...campaign.ownStandards.map(({ id }, index) => [id, ['ownStandards', index]] as const),
      ...Object.entries(campaign.standardSettings ?? {}).flatMap(([id, { indicators }]) =>
        indicators ? [[id, ['standardSettings', id]] as const] : [],
      ),
    ].map(([id, path]) => [id, [...path]]),
  );
  for (const { id, indicators } of standards) {
    const place = places.get(id);
    if (!place) continue;
    for (const [index, { key, label }] of indicators.entries()) {
      const path = [...place, 'indicators', index];
      if (fixed.has(key))
        yield {
          path: [...path, 'key'],
          problem: `${key} là cột khác của tệp / ${key} is another column of the file`,
        };
      const other = keyOfLabel(label, key, standards) ?? read(label).key;
      if (other !== undefined && other !== key)
        yield {
          path: [...path, 'label'],
          problem: `“${label}” đã là tên của cột ${other} / is a label of ${other} already`,
        };
    }
  }
}

/** The key of another indicator of the campaign's standards that has the same label. */
const keyOfLabel = (label: string, key: string, standards: readonly Standard[]): string | undefined =>
  standards
    .flatMap(({ indicators }) => indicators)
    .find((each) => each.key !== key && plainLabel(each.label) === plainLabel(label))?.key;
