import { useRead } from '../../../client/use-read.ts';
import type { SessionLine } from './sessions-table.tsx';

/** The sessions of a campaign that concern the reader's area, newest first. */
export const useSessions = (campaign: string): readonly SessionLine[] =>
  useRead('GET /api/campaigns/:campaign/sessions', { campaign }).sessions;
