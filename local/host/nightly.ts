import { instantOf } from '../../shared/calendar.ts';
import type { Schedules } from '../../shared/ports.ts';

/** A schedule that has never fired is due at once, so that the first start anchors the chains. */
const firstAt = instantOf('2000-01-01', '02:00').toISOString();

/** What one machine does by itself every night, whatever its campaigns do. On AWS a rule calls the same step. */
export const scheduleNights = (schedules: Schedules): Promise<void> =>
  schedules.put('', { id: 'check-chains', step: 'checkChains', input: {}, firstAt, daily: true });
