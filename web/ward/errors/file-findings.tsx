import { type ReactNode, useEffect, useRef } from 'react';
import type { Text } from '../../../shared/i18n/text.ts';
import type { BatchView } from '../../client/answers.ts';
import { findingLabel } from '../../language/finding-labels.ts';
import { formatInstant } from '../../language/format.ts';
import { useLanguage } from '../../language/language.tsx';
import { Choices } from '../../parts/choices.tsx';
import { useFilter } from '../../parts/use-filter.ts';
import { codesOf } from '../hand-in/codes-of.ts';
import { MarkedLink } from '../hand-in/finding-counts.tsx';
import { useWard } from '../use-ward.ts';
import { countChosen, type SeverityChoice, severities } from './choose-findings.ts';
import { CorrectionsList } from './corrections-list.tsx';
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
  const { may } = useWard();
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
          options={batches.map((each) => [each.id, titleOf(each, say)])}
        />
        <SeverityChoices batch={batch} value={severity} onChoose={chooseSeverity} />
        <Select
          label={say('Loại lỗi', 'Kind')}
          value={code}
          onChange={chooseCode}
          options={useCodeOptions(batch)}
        />
      </div>
      <MarkedFile batch={batch} />
      {batch.corrected && may('readFileCorrections') && <CorrectionsList batch={batch} />}
      <FindingGrid
        key={batch.id}
        batch={batch}
        rejected={rejected.filter((each) => each.batch === batch.id)}
        choice={{ severity, code }}
      />
    </>
  );
}

/** What a file is called among the others: its name, when it came, and whether it is a correction of one. */
const titleOf = (batch: BatchView, say: (vi: string, en: string) => string): string =>
  [
    batch.name,
    formatInstant(batch.receivedAt),
    ...(batch.correctionOf === undefined ? [] : [say('bản sửa trên trang', 'corrected on the page')]),
  ].join(' · ');

interface SeverityProps {
  readonly batch: BatchView;
  readonly value: SeverityChoice;
  readonly onChoose: (value: SeverityChoice) => void;
}

function SeverityChoices({ batch, value, onChoose }: SeverityProps): ReactNode {
  const { say } = useLanguage();
  const choices = severities.map((each) => ({
    value: each,
    label: say(severityLabels[each]),
    count: countChosen(batch, { severity: each, code: '' }),
  }));
  return <Choices label={say('Xem', 'Show')} choices={choices} value={value} onChoose={onChoose} />;
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
  '': { vi: 'Tất cả', en: 'All' },
  loi: { vi: 'Lỗi', en: 'Errors' },
  'canh-bao': { vi: 'Cảnh báo', en: 'Warnings' },
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
