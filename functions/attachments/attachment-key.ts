import type { WardRef } from '../../shared/changes.ts';

/** The key under which a ward's attached file is sealed. */
export const attachmentKey = ({ campaignId, ward }: WardRef, file: string): string =>
  `sealed/${campaignId}/${ward}/${file}`;
