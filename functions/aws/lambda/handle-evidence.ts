import { makeEvidence } from '../../evidence/make-evidence.ts';
import { onCall } from './step-event.ts';

/** Makes an evidence pack. Apart from the other steps, which write no archives. */
export const evidenceHandler = onCall(makeEvidence);
