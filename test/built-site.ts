import { buildSite } from '../web/build/build-site.ts';

/** Builds the site before the first test of a run, for those that serve or open it. */
export const setup = (): Promise<void> => buildSite();
