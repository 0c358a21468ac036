import { type ParseArgsConfig, parseArgs } from 'node:util';
import { problem, Refusal } from '../../shared/errors.ts';
import { plural } from '../../shared/i18n/plural.ts';

/** The refusal of a command line: what is wrong with it in both languages, and how the command is used. */
export const badUsage = (vi: string, en: string, usage: string, options?: ErrorOptions): Refusal =>
  new Refusal('BadUsage', { ...problem(vi, en), usage }, options);

interface Expected<Options> {
  readonly options: Options;
  /** How many positionals the command takes, or the least and the most. */
  readonly positionals: number | readonly [least: number, most: number];
  readonly usage: string;
}

/** Options and positionals of a command line. Refuses `BadUsage`, with the usage line, for anything unexpected. */
export function readArguments<Options extends NonNullable<ParseArgsConfig['options']>>(
  args: string[],
  { options, positionals, usage }: Expected<Options>,
) {
  const parsed = parse({ args, options, allowPositionals: true, strict: true }, usage);
  const [least, most] = typeof positionals === 'number' ? [positionals, positionals] : positionals;
  const given = parsed.positionals.length;
  if (given >= least && given <= most) return parsed;
  const wanted = least === most ? `${least}` : `${least}–${most}`;
  const needed = `${given} ${plural(given, 'argument')} where ${wanted} ${plural(most, 'is', 'are')} needed`;
  throw badUsage(`Có ${given} tham số, cần ${wanted}`, needed, usage);
}

function parse<Config extends ParseArgsConfig>(config: Config, usage: string) {
  try {
    return parseArgs(config);
  } catch (error) {
    const [reason = ''] = (error as Error).message.split('. ');
    throw badUsage(`Lệnh không hợp lệ (${reason})`, reason, usage);
  }
}

/** The value of an option that the command cannot run without. Refuses `BadUsage`, with the usage line. */
export function requireOption(name: string, value: string | undefined, usage: string): string {
  if (value !== undefined) return value;
  throw badUsage(`Thiếu --${name}`, `--${name} is missing`, usage);
}

interface WholeNumber {
  readonly name: string;
  readonly text: string;
  readonly least: number;
  readonly most: number;
}

/** An option's value as a whole number within limits. Refuses `BadUsage`, with the usage line. */
export function readWholeNumber({ name, text, least, most }: WholeNumber, usage: string): number {
  const number = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (number >= least && number <= most) return number;
  const range = `${least.toLocaleString('en')}..${most.toLocaleString('en')}`;
  throw badUsage(
    `--${name} phải là số nguyên trong khoảng ${range} (nhận được: ${text})`,
    `--${name} is a whole number in ${range} (given: ${text})`,
    usage,
  );
}
