import type { LogLine } from './log-line.ts';

/** The ids that an event for a step names, where the log may say them: a workflow's state, or a schedule's input. */
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

/** What is no id of ours is not said. */
const matching = (value: unknown, shape: RegExp): string | undefined =>
  typeof value === 'string' && shape.test(value) ? value : undefined;
