import { describe, expect, test } from 'vitest';
import { apiLambdas } from '../../../infra/site/api.ts';
import { endpoint, endpointNames } from '../../../shared/contract/contract.ts';
import type { Endpoint } from '../../../shared/contract/endpoint.ts';
import { groupOf } from '../../../shared/contract/group.ts';
import { synthesize } from './stacks.ts';

const stack = synthesize('dev');
const served = endpointNames.map(endpoint).filter(({ onlyOn }) => !onlyOn);
const keysOf = ({ method, path }: Pick<Endpoint, 'method' | 'path'>) =>
  (method === 'GET' ? ['GET', 'HEAD'] : [method]).map(
    (each) => `${each} ${path.replaceAll(/:(\w+)/g, '{$1}')}`,
  );

/** Addresses below the public's pages where there is none. */
const elsewhere = 'ANY /niem-yet/{proxy+}';

describe('the HTTP API', () => {
  test('has every endpoint of the contract that AWS serves and no other, reads with their HEAD', () => {
    const keys = stack.all('AWS::ApiGatewayV2::Route').map(({ Properties }) => Properties.RouteKey);
    expect(keys.sort()).toEqual([...served.flatMap(keysOf), elsewhere].sort());
    expect(new Set(keys).size).toBe(keys.length);
  });

  test('routes each endpoint to the Lambda of its group', () => {
    const integrations = stack.all('AWS::ApiGatewayV2::Integration');
    expect(integrations).toHaveLength(3);
    for (const { Properties } of stack.all('AWS::ApiGatewayV2::Route')) {
      const declared = served.find((each) => keysOf(each).includes(Properties.RouteKey));
      const lambda = declared
        ? apiLambdas[groupOf(declared)]
        : Properties.RouteKey === elsewhere && apiLambdas.public;
      expect(JSON.stringify(Properties.Target)).toMatch(
        new RegExp(`"Ref":"ApiHttp\\w+${lambda}[0-9A-F]{8}"`),
      );
    }
  });

  test('limits what the public sends about posted lists, each route by itself and below the whole', () => {
    const [{ Properties } = { Properties: undefined }] = stack.all('AWS::ApiGatewayV2::Stage');
    const sent = served.filter((each) => each.nothingFollows && groupOf(each) === 'public');
    expect(Object.keys(Properties.RouteSettings).sort()).toEqual(sent.flatMap(keysOf).sort());
    expect(sent.length).toBeGreaterThan(3);
    for (const { ThrottlingRateLimit: limit } of Object.values<{ ThrottlingRateLimit: number }>(
      Properties.RouteSettings,
    ))
      expect(limit).toBeLessThan(Properties.DefaultRouteSettings.ThrottlingRateLimit / 5);
  });

  test('logs no IP address, path or user agent', () => {
    const [{ Properties } = { Properties: undefined }] = stack.all('AWS::ApiGatewayV2::Stage');
    expect(Properties.AccessLogSettings.Format).not.toMatch(/sourceIp|userAgent|\.path|authorizer|identity/);
    expect(Properties.DefaultRouteSettings).toMatchObject({
      ThrottlingRateLimit: 100,
      ThrottlingBurstLimit: 200,
    });
  });
});
