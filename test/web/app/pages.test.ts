import { expect, test } from 'vitest';
import { returnAddress } from '../../../functions/issuer/openid-issuer.ts';
import { issuerReturn } from '../../../web/app/pages.ts';

test('an issuer sends people back to the page that signs them in', () => {
  expect(returnAddress('https://rasoat.example')).toBe(`https://rasoat.example${issuerReturn}`);
});
