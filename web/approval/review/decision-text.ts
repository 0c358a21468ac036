import type { Answer } from '../../../shared/contract/call.ts';
import type { Text } from '../../../shared/i18n/text.ts';
import type { StoryEvent } from '../../client/answers.ts';
import { eventText } from '../../language/event-text.ts';

export type Decision = Answer<'readDecisions'>['decisions'][number];

/** A decision in words. */
export interface DecisionText {
  readonly what: Text;
  /** What its author wrote: a reason, an objection, a remark, what a recheck found. */
  readonly said: string | undefined;
  /** Keys of the households that it is about. */
  readonly households: readonly string[];
}

/** A decision as the story tells it, with what was written. `agree` is the share with which a village passes. */
export function decisionText({ kind, body }: Decision, agree: number): DecisionText {
  const { attended, agreed, reason, text, household, households } = body;
  const passed = Number(attended) > 0 && Number(agreed) / Number(attended) >= agree;
  const detail = { ...detailOf(body), passed, changed: changesOf(body).map((change) => change.household) };
  return {
    what: eventText({ did: kind, detail }),
    said: textIn(reason) ?? textIn(text),
    households: typeof household === 'string' ? [household] : namesIn(households),
  };
}

const textIn = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;
const namesIn = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];

/** The fields that an audit event may hold. */
function detailOf(body: Decision['body']): StoryEvent['detail'] {
  const detail: StoryEvent['detail'] = {};
  for (const [name, value] of Object.entries(body)) {
    if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
      detail[name] = value;
    } else if (Array.isArray(value)) detail[name] = namesIn(value);
  }
  return detail;
}

/** A household's scores as a meeting changed them. */
export interface MeetingChange {
  readonly household: string;
  readonly set: Readonly<Record<string, number>>;
  readonly reason: string;
}

/** The scores that a meeting changed; nothing for any other decision. */
export function changesOf({ changes }: Decision['body']): MeetingChange[] {
  if (!Array.isArray(changes)) return [];
  return changes.flatMap((change) => {
    const { household, set, reason } = change ?? {};
    return typeof household === 'string' ? [{ household, set: set ?? {}, reason: textIn(reason) ?? '' }] : [];
  });
}
