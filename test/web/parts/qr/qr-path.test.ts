import { expect, test } from 'vitest';
import { qrPath } from '../../../../web/parts/qr/qr-path.ts';

test('dark modules side by side are one bar', () => {
  expect(qrPath({ size: 3, data: [1, 1, 0, 0, 0, 0, 1, 0, 1] })).toBe('M0 0h2v1h-2zM0 2h1v1h-1zM2 2h1v1h-1z');
});
test('a row does not run on into the next', () => {
  expect(qrPath({ size: 2, data: [0, 1, 1, 0] })).toBe('M1 0h1v1h-1zM0 1h1v1h-1z');
});
