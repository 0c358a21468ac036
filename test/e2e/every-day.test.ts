import { browserTests } from './browser-tests.ts';
import { isEveryDay } from './journeys.ts';

browserTests(isEveryDay);
