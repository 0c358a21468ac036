import type * as z from 'zod';
import vietnamese from 'zod/v4/locales/vi.js';
import { type Params, problem } from './errors.ts';

const inVietnamese = vietnamese().localeError;

/** Separates the languages in the messages of our own schemas, Vietnamese first: `không phải ngày / not a day`. */
const separator = ' / ';

/**
 * The first problem of a `ZodError` as a refusal's params: the path, or `whole` for the input itself, and the text in
 * both languages. They contain neither the value nor the name of an unknown field: both may be personal data.
 */
export function firstProblem({ issues }: z.ZodError, whole: string): Params {
  const [issue] = issues;
  if (!issue) throw new Error('The schema found no problem.');
  const place = issue.path.join('.') || whole;
  if (issue.code === 'unrecognized_keys')
    return { place, ...problem('trường không có trong mẫu', 'unknown field') };
  const [own = '', english] = issue.message.split(separator);
  if (english !== undefined) return { place, ...problem(own, english) };
  const translated = inVietnamese({ ...issue, input: undefined } as z.core.$ZodRawIssue);
  const text = typeof translated === 'string' ? translated : (translated?.message ?? issue.message);
  // Without the input Zod cannot say what it received, so that part of the sentence is cut off.
  return { place, ...problem(text.replace(/, nhận được .*/, ''), issue.message) };
}
