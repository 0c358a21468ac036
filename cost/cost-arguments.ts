import { badUsage, readArguments, readWholeNumber } from '../local/cli/arguments.ts';
import { type Region, regions } from './price/prices.ts';

export const usage =
  'npm run cost -- [--wards 170] [--households 500000] [--batches 9] [--region ap-southeast-1] [--json out.json] | --arrivals [--seed 1]';

const options = {
  wards: { type: 'string', default: '170' },
  households: { type: 'string', default: '500000' },
  batches: { type: 'string', default: '9' },
  region: { type: 'string', default: 'ap-southeast-1' },
  json: { type: 'string' },
  arrivals: { type: 'boolean', default: false },
  seed: { type: 'string', default: '1' },
} as const;

export interface CostArguments {
  readonly wards: number;
  readonly households: number;
  readonly batches: number;
  readonly region: Region;
  readonly json: string | undefined;
  readonly arrivals: boolean;
  readonly seed: number;
}

/** Refuses `BadUsage` for what is no number, or a number that no campaign has. */
export function readCostArguments(args: string[]): CostArguments {
  const { values } = readArguments(args, { options, positionals: 0, usage });
  const { json, arrivals } = values;
  const wards = whole('wards', values.wards, 1, 20_000);
  return {
    wards,
    households: whole('households', values.households, wards, 100_000_000),
    batches: whole('batches', values.batches, 2, 30),
    region: regionNamed(values.region),
    json,
    arrivals,
    seed: whole('seed', values.seed, 0, 2 ** 31),
  };
}

const whole = (name: string, text: string, least: number, most: number): number =>
  readWholeNumber({ name, text, least, most }, usage);

function regionNamed(text: string): Region {
  const found = regions.find((each) => each === text);
  if (found) return found;
  const known = regions.join(', ');
  throw badUsage(
    `Không có đơn giá cho vùng ${text} (có: ${known})`,
    `No prices for the region ${text} (known: ${known})`,
    usage,
  );
}
