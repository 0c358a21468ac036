import { expect, test } from 'vitest';
import { recordedKeys } from '../../../../shared/batch/keep/recorded-key.ts';
import { identityOf } from '../../../../shared/household-key.ts';
import { fingerprint, household, record } from '../../../examples.ts';

const file = { accepted: [], rejected: [], columns: new Set(['code', 'citizenId'] as const) };

test('a household that an earlier version recorded under a code with an id number in it keeps its key', () => {
  const code = 'CCCD 001090000017';
  const keyOf = recordedKeys(file, [record(code)], fingerprint);
  expect(keyOf(identityOf(household({ code })))).toMatchObject({ key: code });
  const other = identityOf(household({ code: 'CCCD 001090000018' }));
  expect(keyOf(other)).toMatchObject({ key: `c-${fingerprint('CCCD 001090000018')}` });
});
