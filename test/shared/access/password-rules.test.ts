import { describe, expect, test } from 'vitest';
import { requireGoodPassword } from '../../../shared/access/password-rules.ts';
import { refusal } from '../../refusal.ts';

describe('a new password', () => {
  test.each([
    'mật khẩu 123456',
    'password1234',
    'P4ssw0rd2026',
    'qwertyuiop12',
    '123456789012',
    'aaaaaaaaaaaa',
    'abababababab',
    'hộ nghèo 2026!',
    'xã-02071-2026',
    'xa02071xa02071',
  ])('is refused where it is guessed first: %s', (password) => {
    expect(() => requireGoodPassword(password, 'xa-02071')).toThrow(refusal('PasswordCommon'));
  });

  test.each(['lúa chín vàng đồng', 'k7mp-4wxr-9tqd', 'con trâu ăn trăng', 'correct horse battery'])(
    'may be %s',
    (password) => {
      expect(() => requireGoodPassword(password, 'xa-02071')).not.toThrow();
    },
  );

  test('has at least twelve characters, or as many as the installation says', () => {
    expect(() => requireGoodPassword('trâu trăng', 'x')).toThrow(refusal('PasswordTooShort', { least: 12 }));
    expect(() => requireGoodPassword('trâu trăng', 'x', 8)).not.toThrow();
  });
});
