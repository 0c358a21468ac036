import type { ReactNode } from 'react';
import type { BatchView } from '../../client/answers.ts';
import { findingLabel } from '../../language/finding-labels.ts';
import { formatInstant } from '../../language/format.ts';
import { useLanguage } from '../../language/language.tsx';
import { Boundary } from '../../parts/boundary.tsx';
import { useFilter } from '../../parts/use-filter.ts';
import { codesOf } from '../hand-in/codes-of.ts';
import { MarkedLink } from '../hand-in/finding-counts.tsx';
import { severities } from './choose-findings.ts';
import classes from './errors.module.css';
import { FindingGrid } from './finding-grid.tsx';
import type { Rejected } from './group-findings.ts';
import { Select } from './select.tsx';

interface Props {
  /** Those that something was found in, newest first. */
  readonly batches: readonly [BatchView, ...BatchView[]];
  readonly rejected: readonly Rejected[];
}

/** What was found in one file, chosen by file, by errors or warnings, and by code. The choice stands in the address. */
export function FileFindings({ batches, rejected }: Props): ReactNode {
  const { say, count } = useLanguage();
  const [newest, ...others] = batches;
  const [id, chooseBatch] = useFilter('tep', [newest.id, ...others.map((each) => each.id)]);
  const batch = batches.find((each) => each.id === id) ?? newest;
  const [severity, chooseSeverity] = useFilter('muc', severities);
  const [code, chooseCode] = useFilter('ma', ['', ...codesOf(batch).map(([each]) => each)]);
  const severityLabels = {
    '': say('Lỗi và cảnh báo', 'Errors and warnings'),
    loi: say('Chỉ lỗi', 'Errors only'),
    'canh-bao': say('Chỉ cảnh báo', 'Warnings only'),
  };
  const codes = codesOf(batch).map(([each, number]): [string, string] => [
    each,
    `${say(findingLabel(each))} (${count(number)})`,
  ]);
  return (
    <>
      <div className={classes.filters}>
        <Select
          label={say('Tệp', 'File')}
          value={batch.id}
          onChange={chooseBatch}
          options={batches.map((each) => [each.id, `${each.name} · ${formatInstant(each.receivedAt)}`])}
        />
        <Select
          label={say('Xem', 'Show')}
          value={severity}
          onChange={chooseSeverity}
          options={severities.map((each) => [each, severityLabels[each]])}
        />
        <Select
          label={say('Loại lỗi', 'Kind')}
          value={code}
          onChange={chooseCode}
          options={[['', say('Tất cả', 'All')], ...codes]}
        />
      </div>
      <p className={classes.marked}>{batch.sha256 !== undefined && <MarkedLink batch={batch} />}</p>
      <Boundary>
        <FindingGrid
          key={batch.id}
          batch={batch}
          rejected={rejected.filter((each) => each.batch === batch.id)}
          choice={{ severity, code }}
        />
      </Boundary>
    </>
  );
}
