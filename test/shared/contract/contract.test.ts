import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { loadStep } from '../../../functions/perform.ts';
import {
  addressOf,
  contract,
  endpoint,
  endpointNames,
  featureOf,
  matchEndpoint,
  type PathParam,
  stepParam,
} from '../../../shared/contract/contract.ts';
import { params } from '../../../shared/contract/endpoint.ts';
import { groupOf } from '../../../shared/contract/group.ts';

const token = 'abcdefghijklmnop';
const values = { campaign: 'na-son-2019', ward: '02901', batch: 'batch-0001', token };

describe('the HTTP contract', () => {
  test.each(endpointNames)('%s is found at its own address', (name) => {
    const match = matchEndpoint(contract[name].method, addressOf(name, values));
    expect(match).toMatchObject({ name });
  });

  test('no two endpoints share a method and an address', () => {
    const places = endpointNames.map((name) => `${contract[name].method} ${contract[name].path}`);
    expect(new Set(places).size).toBe(endpointNames.length);
  });

  test('addresses hold campaigns, wards, batches and tokens, nothing else', () => {
    const used = endpointNames.flatMap((name) => contract[name].path.match(/:\w+/g) ?? []);
    expect(new Set(used)).toEqual(new Set(Object.keys(params).map((name) => `:${name}`)));
  });

  test('what asks for a body changes something', () => {
    const asking = endpointNames.map(endpoint).filter(({ body }) => body);
    expect(asking.map(({ method }) => method)).toEqual(asking.map(() => 'POST'));
  });

  test.each(endpointNames)('no field that %s is sent has the name of what its host adds', (name) => {
    const { body, query, path } = endpoint(name);
    const sent = Object.keys({ ...body?.shape, ...query?.shape });
    const inPath = [...path.matchAll(/:(\w+)/g)].map(([, param]) => stepParam(param as PathParam));
    const added: readonly string[] = ['by', 'session', 'request', 'campaignId', 'batchId', ...inPath];
    expect(sent.filter((field) => added.includes(field))).toEqual([]);
  });

  test.each([
    ['GET', '/api/nowhere'],
    ['GET', '/api/campaigns/na-son-2019/board/'],
    ['DELETE', '/api/campaigns'],
    ['GET', '/api/campaigns/na-son-2019/wards/..'],
    ['GET', '/api/campaigns/na-son-2019/wards/012345678901'],
    ['GET', '/api/campaigns/NA SON/board'],
  ])('nothing answers %s %s', (method, path) => {
    expect(matchEndpoint(method, path)).toBeUndefined();
  });

  test.each(endpointNames.filter((name) => !endpoint(name).onlyOn))(
    '%s has a step under its own name',
    async (name) => {
      expect(await loadStep(name)).toBeTypeOf('function');
      // `loadStep` trusts the step's type: the source must take that type from the declaration of the same name.
      const file = `${featureOf(name)}/${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}.ts`;
      const source = readFileSync(new URL(`../../../functions/${file}`, import.meta.url), 'utf8');
      expect(source).toMatch(new RegExp(`(Step<|Command\\(|Read\\()\\s*'${name}'`));
    },
  );

  test('what anybody may ask is served where no household can be read', () => {
    const open = endpointNames.filter((name) => {
      const { who } = endpoint(name);
      return typeof who !== 'string' && who.includes('public');
    });
    expect(endpointNames.filter((name) => groupOf(endpoint(name)) === 'public')).toEqual(open);
  });

  test('each audit word is one command’s', () => {
    const words = endpointNames.flatMap((name) => endpoint(name).audit ?? []);
    expect(new Set(words).size).toBe(words.length);
  });
});
