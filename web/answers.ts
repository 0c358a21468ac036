// What the API answers, by the names that the page has for it.
import type { Answer } from '../shared/contract/contract.ts';

export type Session = Answer<'readSession'>;
export type Demo = Answer<'readDemo'>;
export type CampaignLine = Answer<'readCampaigns'>['campaigns'][number];
export type Board = Answer<'readBoard'>;
export type WardLine = Board['wards'][number];
export type WardDetail = Answer<'readWard'>;
export type BatchView = Answer<'readBatch'>;
export type FindingText = Answer<'readFindings'>['findings'][number];
export type StoryEvent = Answer<'readStory'>['events'][number];
export type Posted = Answer<'readPosted'>;

/** Where a ward stands in the addresses of the API. */
export interface WardPlace {
  readonly campaign: string;
  readonly ward: string;
}

export interface BatchPlace extends WardPlace {
  readonly batch: string;
}
