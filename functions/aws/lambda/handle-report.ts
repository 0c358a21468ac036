import { makeReport } from '../../reports/make-report.ts';
import { onCall } from './step-event.ts';

/** Makes a report. Apart from the other steps, which write no workbooks. */
export const reportHandler = onCall(makeReport);
