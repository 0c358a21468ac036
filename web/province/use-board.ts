import { useParams } from 'wouter';
import type { Board } from '../client/answers.ts';
import { useRead } from '../client/use-read.ts';

/** The campaign of the address. */
export const useCampaignId = (): string => useParams().campaign ?? '';

/** The campaign of the page with the wards of the reader's area. */
export const useBoard = (): Board =>
  useRead('GET /api/campaigns/:campaign/board', { campaign: useCampaignId() });
