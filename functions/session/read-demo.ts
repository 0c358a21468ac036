import type { Step } from '../step.ts';

/** No demo; a host that has one answers in this step's place. */
export const readDemo: Step<'readDemo'> = async () => ({ isDemo: false, accounts: [] });
