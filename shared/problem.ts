import type * as z from 'zod';
import vietnamese from 'zod/v4/locales/vi.js';
import { type Params, problem } from './errors.ts';

const inVietnamese = vietnamese().localeError;

/** Our own messages in a schema hold both languages, Vietnamese first: `không phải ngày / not a day`. */
const both = ' / ';

/**
 * The first thing that a schema found wrong, as a refusal's params: the place, and the problem in both languages.
 * It never holds the value, which may be a person's; a name that stands where none belongs is not repeated either.
 */
export function firstProblem({ issues }: z.ZodError, whole: string): Params {
  const issue = issues[0]!;
  const place = issue.path.join('.') || whole;
  if (issue.code === 'unrecognized_keys')
    return { place, ...problem('trường không có trong mẫu', 'unknown field') };
  const [ours, english] = issue.message.split(both);
  if (english !== undefined) return { place, ...problem(ours!, english) };
  const said = inVietnamese({ ...issue, input: undefined } as z.core.$ZodRawIssue);
  const text = typeof said === 'string' ? said : (said?.message ?? issue.message);
  // Zod keeps no input to say what was received, so the sentence ends before it would.
  return { place, ...problem(text.replace(/, nhận được .*/, ''), issue.message) };
}
