import * as z from 'zod';
import { WardRef } from '../../shared/changes.ts';

/** A request for a pack, as the workflow passes it on; `pack` is its id. */
export const PackRequested = WardRef.extend({ pack: z.string() });

/** The key of a ward's newest pack, which overwrites the one before. */
export const packFile = ({ campaignId, ward }: WardRef): string => `evidence/${campaignId}/${ward}/pack.zip`;
