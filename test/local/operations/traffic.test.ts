import { describe, expect, test } from 'vitest';
import type { Log } from '../../../local/host/log.ts';
import { expose } from '../../../local/operations/exposition.ts';
import { createTraffic } from '../../../local/operations/traffic.ts';

function counted() {
  const lines: object[] = [];
  const inner: Log = {
    request: (line) => void lines.push(line),
    event: () => {},
    check: () => {},
    incident: (incident) => void lines.push({ incident }),
  };
  const traffic = createTraffic();
  return { log: traffic.counting(inner), lines, text: () => expose(traffic.metrics()) };
}

describe('the traffic', () => {
  test('is counted by route and class of status, and goes on to the log', () => {
    const { log, lines, text } = counted();
    log.request({ route: 'readBoard', campaign: 'na-son-2019', status: 200, ms: 20 });
    log.request({ route: 'readBoard', campaign: 'cho-don-2019', status: 304, ms: 3 });
    log.request({ route: 'readBoard', campaign: 'na-son-2019', status: 200, ms: 7_000 });
    expect(text()).toContain('rasoat_http_requests_total{route="readBoard",status="2xx"} 2\n');
    expect(text()).toContain('rasoat_http_requests_total{route="readBoard",status="3xx"} 1\n');
    expect(text()).toContain('rasoat_http_request_duration_seconds_bucket{le="0.005"} 1\n');
    expect(text()).toContain('rasoat_http_request_duration_seconds_bucket{le="10"} 3\n');
    expect(text()).toContain('rasoat_http_request_duration_seconds_bucket{le="+Inf"} 3\n');
    expect(text()).toContain('rasoat_http_request_duration_seconds_count 3\n');
    expect(text()).not.toMatch(/na-son|cho-don/);
    expect(lines).toHaveLength(3);
  });

  test('counts refused tries to sign in apart from other refusals', () => {
    const { log, text } = counted();
    log.request({ route: 'signIn', refusal: 'WrongPassword', status: 401, ms: 60 });
    log.request({ route: 'submitSurvey', refusal: 'RejectedStand', status: 409, ms: 9 });
    expect(text()).toContain('rasoat_sign_ins_refused_total 1\n');
    expect(text()).toContain('rasoat_refusals_total{refusal="RejectedStand"} 1\n');
  });

  test('counts warnings, such as a leap of the clock', () => {
    const { log, text } = counted();
    log.event('ClockLeapt', 'warn', { seconds: 3_600 });
    log.event('started', 'info');
    expect(text()).toContain('rasoat_warnings_total{message="ClockLeapt"} 1\n');
    expect(text()).not.toContain('started');
  });

  test('counts faults of the program', () => {
    const { log, lines, text } = counted();
    log.incident('id', new Error('secret'));
    expect(text()).toContain('rasoat_incidents_total 1\n');
    expect(lines).toEqual([{ incident: 'id' }]);
  });
});
