import type { Text } from './i18n/text.ts';
import { inWords } from './i18n/words.ts';
import { refusals } from './refusals.ts';

export type RefusalName = keyof typeof refusals;
export type Params = Readonly<Record<string, string | number>>;

/** A problem that only the moment knows, in both languages, as params of `CampaignInvalid`, `BadRequest`, `BadUsage`. */
export const problem = (vi: string, en: string): Params => ({ problemVi: vi, problem: en });

/** Templates cut at their names. The catalogues have few, and a file's findings fill them by the hundred thousand. */
const cutTemplates = new Map<string, readonly string[]>();

/** What stands before the first name, then each name and what follows it. */
function cutAtNames(template: string): readonly string[] {
  const cut = cutTemplates.get(template) ?? template.split(/\{(\w+)\}/);
  cutTemplates.set(template, cut);
  return cut;
}

/** Fills `{name}` from params; an unknown name stays as it is, so that a slip shows. `template` is a catalogue's. */
export function fill(template: string, params: Params): string {
  const cut = cutAtNames(template);
  let text = cut[0]!;
  for (let at = 1; at < cut.length; at += 2)
    text += String(params[cut[at]!] ?? `{${cut[at]}}`) + cut[at + 1]!;
  return text;
}

/**
 * A rule said no. Expected, safe to show to the person who asked, never retried.
 * `params` may name wards, villages, days and counts, never a person: the message reaches logs and histories.
 */
export class Refusal extends Error {
  override readonly name: RefusalName;
  readonly params: Params;

  constructor(name: RefusalName, params: Params = {}, options?: ErrorOptions) {
    super(fill(refusals[name].what.en, params), options);
    this.name = name;
    this.params = params;
  }
}

/** Params in one language: codes of stages and states as people say them, a problem in its own words. */
function spoken(params: Params, language: 'vi' | 'en'): Params {
  const said = Object.entries(params).map(([name, value]) => [
    name,
    codes.includes(name) ? inWords(String(value), language) : value,
  ]);
  const { problem, problemVi = problem } = params;
  const own = problem === undefined ? {} : { problem: language === 'vi' ? problemVi : problem };
  return { ...Object.fromEntries(said), ...own } as Params;
}
const codes: readonly string[] = ['stage', 'needs', 'status'];

/** A refusal in the form in which the HTTP API and the command line show it. */
export interface RefusalText {
  readonly code: RefusalName;
  readonly what: Text;
  readonly cure: Text;
}

/** What is wrong and how to mend it, in both languages. */
export function describeRefusal({ name, params }: Refusal): RefusalText {
  const { what, cure } = refusals[name];
  const both = (text: Text) => ({
    vi: fill(text.vi, spoken(params, 'vi')),
    en: fill(text.en, spoken(params, 'en')),
  });
  return { code: name, what: both(what), cure: both(cure) };
}
