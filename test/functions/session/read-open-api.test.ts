import { expect, test } from 'vitest';
import { freshHost } from '../../fresh-host.ts';
import { perform } from '../../perform.ts';

test('the OpenAPI document is made once, so that asking for it costs nothing', async () => {
  const { ports } = freshHost();
  const ask = () => perform('readOpenApi', { by: undefined }, ports);
  expect(await ask()).toBe(await ask());
});
