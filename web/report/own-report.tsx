import { lazy, type ReactNode, Suspense } from 'react';
import { useUser } from '../client/session.tsx';
import { ReportSection } from './report-section.tsx';

// Charts and the tables beside them come after the page.
const ReportFigures = lazy(() => import('./report-figures.tsx'));

interface Props {
  readonly campaign: string;
  /** The area of the page. */
  readonly area: string;
}

/** The figures of the report, where the page is about the reader's own area. */
export function OwnFigures({ campaign, area }: Props): ReactNode {
  if (useUser().area !== area) return null;
  return (
    <Suspense>
      <ReportFigures campaign={campaign} />
    </Suspense>
  );
}

/** The report to ask for and to download, where the page is about the reader's own area. */
export function OwnReport(props: Props): ReactNode {
  return useUser().area === props.area ? <ReportSection {...props} /> : null;
}
