import type { Step } from '../step.ts';

/** Says that this is no demo. A host with a demo replaces this step. */
export const readDemo: Step<'readDemo'> = async () => ({ isDemo: false, accounts: [] });
