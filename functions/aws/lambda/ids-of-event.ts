import type { LogLine } from './log-line.ts';

/** The ids that a step's event contains, for the log: those of a workflow's state or of a schedule's input. */
export function idsOfEvent(event: unknown): LogLine {
  const { input, campaignId, ward } = fieldsOf(event);
  if (input !== undefined) return idsOfEvent(input);
  return {
    campaignId: matching(campaignId, /^[a-z0-9][a-z0-9-]{0,62}$/),
    wardCode: matching(ward, /^\d{2,6}$/),
  };
}

const fieldsOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? { ...value } : {};

/** Only values that look like our ids may be logged. */
const matching = (value: unknown, shape: RegExp): string | undefined =>
  typeof value === 'string' && shape.test(value) ? value : undefined;
