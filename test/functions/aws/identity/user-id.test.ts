import { describe, expect, test } from 'vitest';
import { userIdOf } from '../../../../functions/aws/identity/user-id.ts';

describe('the id of a user', () => {
  test('is one for all spellings of a name, without spaces', () => {
    expect(userIdOf(' XuanLac ')).toBe('xuanlac');
    expect(userIdOf('Xã Xuân  Lạc'.normalize('NFD'))).toBe('xã_xuân_lạc');
  });
});
