import { columns, officialColumns } from '../batch/header/columns.ts';
import { labelsOf } from '../batch/header/labels.ts';
import { plainLabel } from '../batch/header/plain-label.ts';
import type { Campaign } from '../campaign.ts';
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
      const other = keyOfLabel.get(plain) ?? read(label).key ?? key;
      keyOfLabel.set(plain, key);
      if (plain !== '' && other === key) continue;
      const problem =
        plain === ''
          ? 'không có chữ / has no letters'
          : `“${label}” đã là tên của cột ${other} / is a label of ${other} already`;
      yield { path: ['labels', key, index], problem };
    }
  }
}
