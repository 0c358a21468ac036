import { describe, expect, test } from 'vitest';
import { endpoint, endpointNames } from '../../shared/contract/contract.ts';
import { reachedSources } from './reached.ts';

const sources = [...reachedSources()].filter(([path]) => path.includes('/web/'));
const text = sources.map(([, source]) => source).join('\n');

/** Commands that nobody gives on a page of the app, each with the reason. */
const elsewhere: Readonly<Record<string, string>> = {
  receiveFile: 'the address comes with the answer of receiveBatch',
};

const commands = endpointNames.filter(
  (name) => endpoint(name).method === 'POST' && endpoint(name).path.startsWith('/api/'),
);

describe('the pages', () => {
  test('are all read', () => {
    expect(sources.length).toBeGreaterThan(60);
    expect(commands.length).toBeGreaterThan(20);
  });

  test.each(commands.filter((name) => !(name in elsewhere)))('have a control for %s', (name) => {
    const { method, path } = endpoint(name);
    expect(text.includes(`'${method} ${path}'`), `no page gives ${name}`).toBe(true);
  });

  test('ask only for what the contract declares', () => {
    const asked = [...text.matchAll(/'((?:GET|POST) \/[^']*)'/g)].map(([, address]) => address);
    const declared = new Set(endpointNames.map((name) => `${endpoint(name).method} ${endpoint(name).path}`));
    expect(asked.length).toBeGreaterThan(20);
    expect(asked.filter((address) => !declared.has(address ?? ''))).toEqual([]);
  });
});
