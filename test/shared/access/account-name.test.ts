import { describe, expect, test } from 'vitest';
import { isReservedName } from '../../../shared/access/account-name.ts';

describe('the names of the system', () => {
  test.each([
    'rasoat',
    'RaSoat',
    ' rasoat ',
    'rà-soát',
    'r a s o a t',
    'rаsоаt',
    'ras0at',
    'public',
    'PUBLlC',
    'publιc',
    'system',
    'sy5tem',
    'hệ thống',
  ])('are kept from people, in any spelling that looks alike: %s', (name) => {
    expect(isReservedName(name)).toBe(true);
  });

  test.each(['tinh-06', 'xa-02071', 'rasoat-vien', 'Nguyễn Công', 'giam-sat'])(
    'leave %s to people',
    (name) => {
      expect(isReservedName(name)).toBe(false);
    },
  );
});
