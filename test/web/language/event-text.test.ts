import { expect, test } from 'vitest';
import { systemAudit } from '../../../shared/contract/audit.ts';
import { contract, endpoint, endpointNames } from '../../../shared/contract/contract.ts';
import { eventText } from '../../../web/language/event-text.ts';

const words = [...endpointNames.flatMap((name) => endpoint(name).audit ?? []), ...systemAudit];

/** Every field that events carry, each with a number of its own. */
const detail = {
  account: 'xa-02901',
  wards: 11,
  households: 12,
  stage: 'survey',
  round: 13,
  from: '2019-10-14',
  to: '2019-12-15',
  attended: 16,
  agreed: 17,
  passed: true,
  changed: ['a', 'b', 'c'],
  status: 'ready',
  accepted: 18,
  rejected: 19,
  new: 20,
  unchanged: 21,
  places: 22,
  lastDay: '2019-11-23',
  dueOn: '2019-11-24',
  sentOn: '2019-11-20',
  poor: 25,
  nearPoor: 26,
  reminders: 27,
  people: 28,
  village: 'Bản 29',
  inspection: 30,
  drawn: 31,
  outcome: 'wrong',
  row: 33,
  column: 'H',
  dropped: true,
  heldOn: '2019-09-20',
  passedCheck: 34,
  votedDown: ['d', 'e'],
  day: '2019-10-08',
  name: 'Xã Bắc Nà',
  ward: '02902',
  addresses: 2,
  signer: 'Nông Văn Ký',
  signerTitle: 'Phó Chủ tịch',
  paperNumber: '35/QĐ-UBND',
  paperOn: '2019-10-09',
};

const numbersIn = (text: string): string[] => (text.match(/\d+/g) ?? []).sort();

test.each(words)('%s is told in both languages', (did) => {
  const { vi, en } = eventText({ did, detail });
  expect(vi).not.toBe(did);
  expect(en).not.toBe(vi);
  expect(`${vi}${en}`).not.toMatch(/undefined|NaN|null/);
});

test.each(words)('%s has the same figures in both languages', (did) => {
  const { vi, en } = eventText({ did, detail });
  expect(numbersIn(en)).toEqual(numbersIn(vi));
});

test('those who may not know the households read their number', () => {
  const known = eventText({ did: contract.returnHouseholds.audit, detail: { households: ['a', 'b'] } });
  expect(eventText({ did: 'returnHouseholds', detail: { households: 2 } })).toEqual(known);
  expect(known.en).toContain('2 households');
});

test('one is not told as many', () => {
  expect(eventText({ did: 'returnHouseholds', detail: { households: 1 } }).en).toContain('1 household ');
});

test('a word of another version is shown as it is', () => {
  expect(eventText({ did: 'constructor', detail: {} })).toEqual({ vi: 'constructor', en: 'constructor' });
});
