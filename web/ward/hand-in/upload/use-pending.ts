import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { BatchView } from '../../../client/answers.ts';
import { forgetUploads, type PendingUpload, readPending } from './pending-uploads.ts';

/** Milliseconds between two looks at a batch whose file is on its way or being checked. */
const pause = 2_000;

interface Looked {
  readonly pending: readonly PendingUpload[];
  readonly now: number;
}

const look = (): Looked => ({ pending: readPending(), now: Date.now() });

/**
 * The uploads that this browser remembers, looked at again and again while a batch waits, together with the batches.
 * Those whose batch has been checked are forgotten.
 */
export function usePending(batches: readonly BatchView[]): Looked {
  const queries = useQueryClient();
  const [looked, setLooked] = useState(look);
  const isWaiting = batches.some(({ status }) => status === 'waiting');
  useEffect(() => {
    forgetUploads(batches.filter(({ status }) => status !== 'waiting').map(({ id }) => id));
    setLooked(look());
    if (!isWaiting) return;
    const timer = setInterval(() => {
      setLooked(look());
      const queryKey = ['GET /api/campaigns/:campaign/wards/:ward/batches'];
      // On a slow line the look before may still be under way.
      void queries.refetchQueries({ queryKey }, { cancelRefetch: false });
    }, pause);
    return () => clearInterval(timer);
  }, [batches, isWaiting, queries]);
  return looked;
}
