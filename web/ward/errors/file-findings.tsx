import { type ReactNode, useEffect, useRef } from 'react';
import type { Text } from '../../../shared/i18n/text.ts';
import type { BatchView } from '../../client/answers.ts';
import { findingLabel } from '../../language/finding-labels.ts';
import { formatInstant } from '../../language/format.ts';
import { useLanguage } from '../../language/language.tsx';
import { useFilter } from '../../parts/use-filter.ts';
import { codesOf } from '../hand-in/codes-of.ts';
import { MarkedLink } from '../hand-in/finding-counts.tsx';
import { type SeverityChoice, severities } from './choose-findings.ts';
import classes from './errors.module.css';
import { fileSection } from './file-section.ts';
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
  const { say } = useLanguage();
  const [newest, ...others] = batches;
  const [id, chooseBatch] = useFilter('tep', [newest.id, ...others.map((each) => each.id)]);
  const batch = batches.find((each) => each.id === id) ?? newest;
  const [severity, chooseSeverity] = useFilter('muc', severities);
  const [code, chooseCode] = useFilter('ma', ['', ...codesOf(batch).map(([each]) => each)]);
  return (
    <>
      <div className={classes.filters} ref={useStart()}>
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
          options={severities.map((each) => [each, say(severityLabels[each])])}
        />
        <Select
          label={say('Loại lỗi', 'Kind')}
          value={code}
          onChange={chooseCode}
          options={useCodeOptions(batch)}
        />
      </div>
      <MarkedFile batch={batch} />
      <FindingGrid
        key={batch.id}
        batch={batch}
        rejected={rejected.filter((each) => each.batch === batch.id)}
        choice={{ severity, code }}
      />
    </>
  );
}

/** Where reading starts if the address names this part of the page. */
function useStart() {
  const start = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (location.hash === `#${fileSection}`) start.current?.scrollIntoView({ block: 'center' });
  }, []);
  return start;
}

/** The workbook in which the errors are mended, where the file could be read. */
function MarkedFile({ batch }: { readonly batch: BatchView }): ReactNode {
  if (batch.sha256 === undefined) return null;
  return (
    <p className={classes.marked}>
      <MarkedLink batch={batch} />
    </p>
  );
}

const severityLabels: Readonly<Record<SeverityChoice, Text>> = {
  '': { vi: 'Lỗi và cảnh báo', en: 'Errors and warnings' },
  loi: { vi: 'Chỉ lỗi', en: 'Errors only' },
  'canh-bao': { vi: 'Chỉ cảnh báo', en: 'Warnings only' },
};

/** All codes of a file, each with how often it was found. */
function useCodeOptions(batch: BatchView): [code: string, label: string][] {
  const { say, count } = useLanguage();
  const codes = codesOf(batch).map(([code, number]): [string, string] => [
    code,
    `${say(findingLabel(code))} (${count(number)})`,
  ]);
  return [['', say('Tất cả', 'All')], ...codes];
}
