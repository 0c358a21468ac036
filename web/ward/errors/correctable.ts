import { limits } from '../../../shared/batch/findings/limits.ts';
import type { BatchView, FindingView, WardDetail } from '../../client/answers.ts';
import { uploadWindow } from '../upload-window.ts';
import type { FindingGroup } from './group-findings.ts';

/** A cell of a file, as findings name it. */
export interface CellPlace {
  readonly sheet: string;
  readonly row: number;
  readonly column: string;
  readonly label: string | null;
}

/** The cell that a finding is about; undefined where it is about a row or the whole file. */
export const cellOf = ({ sheet, row, column, label }: FindingView): CellPlace | undefined =>
  row === null || column === null ? undefined : { sheet: sheet ?? '', row, column, label };

type Given = Pick<WardDetail, 'campaign' | 'today' | 'ward' | 'extensions' | 'villages' | 'stages'>;

/** Whether the cells of a household can be corrected now: of a recorded file only those that stand with errors. */
export function isCorrectable(
  batch: BatchView,
  group: Pick<FindingGroup, 'household'>,
  detail: Given,
): boolean {
  const { status, sha256, rows = 0 } = batch;
  if (sha256 === undefined || rows > limits.correctableRows || uploadWindow(detail).is !== 'open')
    return false;
  return (
    status === 'ready' || status === 'refused' || (status === 'committed' && group.household !== undefined)
  );
}

/** Whether rows can be left out: of a recorded file only one of two equal ones, for a single household is withdrawn. */
export const isDroppable = ({ status }: BatchView, { row, findings }: FindingGroup): boolean =>
  row !== undefined &&
  (status === 'ready' || findings.some(({ code }) => code === 'E301' || code === 'E302'));
