import { type EndpointName, endpoint, endpointNames } from '../../shared/contract/contract.ts';
import type { Log } from '../host/log.ts';
import type { Metric, Sample } from './exposition.ts';

/** Seconds, up to which a request counts to a class of the histogram. */
const bounds = [0.005, 0.025, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

/** The requests since the program started, by what the log says of each: routes, refusals, status and time. */
export interface Traffic {
  /** The same log, which counts what it is given. */
  counting(log: Log): Log;
  metrics(): Metric[];
}

type Line = Parameters<Log['request']>[0];

export function createTraffic(): Traffic {
  const [requests, refused, warnings] = [counter(), counter(), counter()];
  const times = histogram();
  let signInsRefused = 0;
  let incidents = 0;

  function count({ route, status, refusal, ms }: Line): void {
    requests.add({ route: String(route), status: `${Math.floor(Number(status) / 100)}xx` });
    times.add(Number(ms) / 1000);
    if (refusal === undefined) return;
    refused.add({ refusal: String(refusal) });
    if (opensSession(route)) signInsRefused += 1;
  }

  const counting = (log: Log): Log => ({
    ...log,
    request(line) {
      count(line);
      log.request(line);
    },
    event(message, level, line) {
      if (level === 'warn') warnings.add({ message });
      log.event(message, level, line);
    },
    incident(id, error) {
      incidents += 1;
      log.incident(id, error);
    },
  });

  const metrics = () => [
    total('rasoat_http_requests_total', 'Requests by route and class of status.', requests.samples()),
    total('rasoat_refusals_total', 'Refused requests by the name of the refusal.', refused.samples()),
    total('rasoat_sign_ins_refused_total', 'Refused tries to sign in.', [{ value: signInsRefused }]),
    total('rasoat_warnings_total', 'Warnings in the log by their message.', warnings.samples()),
    total('rasoat_incidents_total', 'Faults of the program.', [{ value: incidents }]),
    durations(times.samples()),
  ];
  return { counting, metrics };
}

const total = (name: string, help: string, samples: readonly Sample[]): Metric => ({
  name,
  help,
  type: 'counter',
  samples,
});

const durations = (samples: readonly Sample[]): Metric => ({
  name: 'rasoat_http_request_duration_seconds',
  help: 'How long requests took, with the effects that the answer waited for.',
  type: 'histogram',
  samples,
});

const opensSession = (route: Line[string] | undefined): boolean =>
  endpointNames.includes(route as EndpointName) && endpoint(route as EndpointName).session === 'opens';

function counter() {
  const counts = new Map<string, number>();
  return {
    add(labels: Readonly<Record<string, string>>) {
      const key = JSON.stringify(labels);
      counts.set(key, (counts.get(key) ?? 0) + 1);
    },
    samples: (): Sample[] =>
      [...counts].map(([key, value]) => ({ labels: JSON.parse(key) as Record<string, string>, value })),
  };
}

function histogram() {
  const counts = bounds.map(() => 0);
  let count = 0;
  let sum = 0;
  return {
    add(seconds: number) {
      count += 1;
      sum += seconds;
      for (const [index, bound] of bounds.entries())
        if (seconds <= bound) counts[index] = (counts[index] ?? 0) + 1;
    },
    samples: (): Sample[] => [
      ...bounds.map((bound, index) => ({
        suffix: '_bucket',
        labels: { le: String(bound) },
        value: counts[index] ?? 0,
      })),
      { suffix: '_bucket', labels: { le: '+Inf' }, value: count },
      { suffix: '_sum', value: sum },
      { suffix: '_count', value: count },
    ],
  };
}
