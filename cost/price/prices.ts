export const regions = ['ap-southeast-1', 'us-east-1'] as const;
export type Region = (typeof regions)[number];

/** `verified`: read on a page of AWS. `copied`: read on a copy of one. `memory`: not checked. */
type Source = 'verified' | 'copied' | 'memory';

export interface Price {
  /** What is billed, and the number to which the price applies. */
  readonly unit: string;
  readonly per: number;
  /** US dollars. */
  readonly usd: Readonly<Record<Region, number>>;
  readonly source: Readonly<Record<Region, Source>>;
}

/** The date of these list prices, which are before taxes and without the free tier. */
export const pricesOf = '2026-11-21';

type Sources = Source | readonly [Source, Source];

/** Pairs are for Singapore and Virginia. */
function price(unit: string, per: number, usd: number | readonly [number, number], source: Sources): Price {
  const [singapore, virginia] = typeof usd === 'number' ? [usd, usd] : usd;
  const [first, second] = typeof source === 'string' ? [source, source] : source;
  return {
    unit,
    per,
    usd: { 'ap-southeast-1': singapore, 'us-east-1': virginia },
    source: { 'ap-southeast-1': first, 'us-east-1': second },
  };
}

const thousand = 1_000;
const million = 1_000_000;

export const prices = {
  transition: price('transition', thousand, 0.025, 'verified'),
  lambdaRequest: price('request', million, 0.2, ['memory', 'copied']),
  lambdaGbSecond: price('GB-second', 1, 0.0000133334, ['memory', 'copied']),
  write: price('write unit', million, [0.7125, 0.625], ['memory', 'copied']),
  read: price('read unit', million, [0.1425, 0.125], ['memory', 'copied']),
  tableMonth: price('GB-month', 1, [0.285, 0.25], ['memory', 'copied']),
  pitrMonth: price('GB-month', 1, [0.228, 0.2], 'memory'),
  apiRequest: price('request', million, [1.25, 1], 'memory'),
  filePut: price('request', thousand, 0.005, 'memory'),
  fileGet: price('request', 10 * thousand, 0.004, 'memory'),
  fileMonth: price('GB-month', 1, [0.025, 0.023], 'memory'),
  scannedFile: price('object', thousand, 0.215, 'memory'),
  scannedGb: price('GB', 1, [0.12, 0.09], 'memory'),
  event: price('event', million, 1, 'memory'),
  queueRequest: price('request', million, 0.4, 'memory'),
  scheduled: price('call', million, 1, 'memory'),
  mail: price('mail', thousand, 0.1, 'memory'),
  siteRequest: price('request', 10 * thousand, [0.012, 0.01], 'memory'),
  siteGb: price('GB', 1, [0.12, 0.085], 'memory'),
  kmsRequest: price('request', 10 * thousand, 0.03, 'memory'),
  logGb: price('GB', 1, [0.7, 0.5], 'memory'),
  logMonth: price('GB-month', 1, 0.03, 'memory'),
  trace: price('trace', million, 5, 'memory'),
  keyMonth: price('key and month', 1, 1, 'memory'),
  secretMonth: price('secret and month', 1, 0.4, 'memory'),
  alarmMonth: price('alarm and month', 1, 0.1, 'memory'),
  dashboardMonth: price('dashboard and month', 1, 3, 'memory'),
  metricMonth: price('metric and month', 1, 0.3, 'memory'),
} as const satisfies Record<string, Price>;

export type PriceName = keyof typeof prices;
