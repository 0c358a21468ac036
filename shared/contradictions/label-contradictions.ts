import { isClassLabel } from '../batch/header/column-parts.ts';
import { columns, officialColumns } from '../batch/header/columns.ts';
import { labelsOf } from '../batch/header/labels.ts';
import { plainLabel } from '../batch/header/plain-label.ts';
import type { Campaign } from '../campaign.ts';
import { fold } from '../names.ts';
import { knownStandards } from '../standards/index.ts';
import type { Contradiction } from './contradictions.ts';

/**
 * What is wrong with a province's own labels of columns: a key that is no column of the survey file, or a label that
 * names another column already, so that lists would be read wrongly.
 */
export function* labelContradictions(campaign: Campaign): Generator<Contradiction> {
  const standards = knownStandards(campaign);
  const { read } = labelsOf(standards);
  const indicators = standards.flatMap((standard) => standard.indicators.map(({ key }) => key));
  const keys = new Set([...Object.keys(columns), ...Object.keys(officialColumns), ...indicators]);
  const keyOfLabel = new Map<string, string>();
  for (const [key, labels] of Object.entries(campaign.labels ?? {})) {
    if (!keys.has(key)) {
      const known = [...keys].join(', ');
      yield {
        path: ['labels', key],
        problem: `không phải cột của tệp; các cột: ${known} / is no column of the file; columns: ${known}`,
      };
    }
    for (const [index, label] of labels.entries()) {
      const plain = plainLabel(label);
      const other = keyOfLabel.get(plain) ?? read(label).key;
      const problem = labelProblem(label, plain, other === key ? undefined : other);
      keyOfLabel.set(plain, key);
      if (problem) yield { path: ['labels', key, index], problem };
    }
  }
}

/**
 * What is wrong with a campaign's designations: an id or a name that two have, a label that names another column of the
 * survey file or another designation already, or a signal of one that is not declared.
 */
export function* designationContradictions(campaign: Campaign): Generator<Contradiction> {
  const { designations = [], labels } = campaign;
  const { read } = labelsOf(knownStandards(campaign), labels);
  const ids = new Set<string>();
  const ownerOf = new Map<string, string>();
  const names = new Set<string>();
  for (const [at, { id, name, labels: own }] of designations.entries()) {
    if (ids.has(id)) {
      yield { path: ['designations', at, 'id'], problem: `${id} có hai lần / ${id} stands twice` };
    }
    ids.add(id);
    if (names.has(fold(name))) {
      yield { path: ['designations', at, 'name'], problem: `${name} có hai lần / ${name} stands twice` };
    }
    names.add(fold(name));
    for (const [index, label] of own.entries()) {
      const { bare, key } = read(label);
      const owner = ownerOf.get(bare);
      const other = isClassLabel(bare) ? 'stated' : (key ?? (owner === id ? undefined : owner));
      const problem = labelProblem(label, plainLabel(label), other);
      ownerOf.set(bare, id);
      if (problem) yield { path: ['designations', at, 'labels', index], problem };
    }
  }
  const kin = campaign.signals?.kin;
  if (kin !== undefined && !ids.has(kin)) {
    const problem = `${kin} không có trong designations / ${kin} is not among the designations`;
    yield { path: ['signals', 'kin'], problem };
  }
}

/** What is wrong with a label of which another column may be the owner. */
function labelProblem(label: string, plain: string, owner: string | undefined): string | undefined {
  if (plain === '') return 'không có chữ / has no letters';
  return owner && `“${label}” đã là tên của cột ${owner} / is a label of ${owner} already`;
}
