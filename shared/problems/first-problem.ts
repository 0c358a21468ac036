import type * as z from 'zod';
import { problem } from '../errors.ts';
import type { Params } from '../i18n/fill.ts';
import type { Text } from '../i18n/text.ts';
import { expectationOf } from './expectation.ts';

/** What a schema found, and where. */
interface Found {
  readonly path: readonly PropertyKey[];
  readonly text: Text;
}

/**
 * The first problem of a `ZodError` in a file as a refusal's params: the path as it stands in the file, or `whole` for
 * the file itself, and what is expected there. They contain neither the value nor the name of an unknown field: both may
 * be personal data.
 */
export function firstProblem(error: z.ZodError, whole: string): Params {
  const { path, text } = foundIn(firstIssue(error), 'file');
  return { place: path.join('.') || whole, ...problem(text.vi, text.en) };
}

/** The first problem of a `ZodError` in what a person sent. */
export const firstOf = (error: z.ZodError): Found => foundIn(firstIssue(error), 'request');

function firstIssue({ issues: [issue] }: z.ZodError): z.core.$ZodIssue {
  if (!issue) throw new Error('The schema found no problem.');
  return issue;
}

/** Separates the languages in the messages of our own schemas, Vietnamese first: `không phải ngày / not a day`. */
const separator = ' / ';

/**
 * An issue of a schema as a person reads it. Of a choice between forms it is the form that was nearly met; whoever
 * writes a file reads the text of the choice itself, if it has one, which names the fields as they stand in the file.
 */
function foundIn(issue: z.core.$ZodIssue, of: 'file' | 'request'): Found {
  const { path, message } = issue;
  const [vi = '', en] = message.split(separator);
  const isOwn = en !== undefined && of === 'file';
  const nearest = issue.code === 'invalid_union' && !isOwn ? nearestOf(issue.errors) : undefined;
  if (nearest) {
    const inside = foundIn(nearest, of);
    return { ...inside, path: [...path, ...inside.path] };
  }
  return { path, text: en === undefined ? expectationOf(issue) : { vi, en } };
}

/** The issue that lies deepest: whoever wrote that much of a form meant it. */
function nearestOf(forms: readonly (readonly z.core.$ZodIssue[])[]): z.core.$ZodIssue | undefined {
  const firsts = forms.flatMap(([first]) => first ?? []);
  return firsts.reduce<z.core.$ZodIssue | undefined>(
    (best, each) => (best && best.path.length >= each.path.length ? best : each),
    undefined,
  );
}
