import { expect, test } from 'vitest';
import { acceptedHousehold } from '../../../shared/batch/accepted-household.ts';
import { checked } from '../../examples.ts';

test('an accepted household is listed with its place, its head and its class', () => {
  const sheet = 'Nà Pha';
  expect(acceptedHousehold({ ...checked({ code: 'H1', b1: 130 }, 7), sheet }, ['vn-2016'])).toEqual({
    ...{ sheet, row: 7, code: 'H1', head: 'Lò Văn Thử', birth: '01/05/1970' },
    ...{ village: 'Bản Trên', people: 2, class: 'near-poor' },
  });
});

test('what a household lacks is null, and a year stays a year', () => {
  expect(acceptedHousehold(checked({ birth: '1970' }), ['vn-2016'])).toMatchObject({
    ...{ sheet: null, code: null, birth: '1970', class: 'poor' },
  });
});
