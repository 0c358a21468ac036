import { isStillIdentical } from '../../../shared/batch/newest-ready.ts';
import type { BatchView } from '../../client/answers.ts';
import { useRead } from '../../client/use-read.ts';
import { useWard } from '../use-ward.ts';
import { isSameWork } from './assess-batch.ts';

/** Whether recording a checked file would do nothing at all. */
export function useIsIdle(batch: BatchView): boolean {
  const detail = useWard();
  const { batches } = useRead('GET /api/campaigns/:campaign/wards/:ward/batches', detail.params);
  return isStillIdentical(batch, batches) && !isSameWork(detail);
}
