import { describe, expect, test } from 'vitest';
import { actionsApi } from '../../../functions/http/api-actions.ts';
import { batchApi } from '../../../functions/http/api-batches.ts';
import { publicApi } from '../../../functions/http/api-public.ts';
import { readsApi } from '../../../functions/http/api-reads.ts';
import { ownerOf } from '../../../infra/site/route-owner.ts';
import { may } from '../../../shared/access/policy.ts';
import { type Route, type RouteName, routes } from '../../../shared/routes.ts';
import { plainCampaign } from '../../examples.ts';
import { synthesize } from './stacks.ts';

const stack = synthesize('dev');
const names = Object.keys(routes) as RouteName[];

describe('the HTTP API', () => {
  test('has every route of the contract and no other', () => {
    const keys = stack.all('AWS::ApiGatewayV2::Route').map(({ Properties }) => Properties.RouteKey);
    const wanted = names.map(
      (name) => `${routes[name].method} ${routes[name].path.replaceAll(/:(\w+)/g, '{$1}')}`,
    );
    expect(keys.sort()).toEqual(wanted.sort());
    expect(new Set(keys).size).toBe(keys.length);
  });

  test('asks for each route the one function that knows an answer', () => {
    const groups = { publicApi, api: { ...readsApi, ...actionsApi }, batchApi };
    for (const name of names) {
      const knowing = Object.entries(groups).filter(([, group]) => name in group);
      expect([name, ...knowing.map(([owner]) => owner)]).toEqual([name, ownerOf(name)]);
    }
    const integrations = stack.all('AWS::ApiGatewayV2::Integration');
    expect(integrations).toHaveLength(3);
    for (const { Properties } of stack.all('AWS::ApiGatewayV2::Route')) {
      expect(JSON.stringify(Properties.Target)).toMatch(/"Ref":"ApiHttp\w+"/);
    }
  });

  test('writes no address, path or agent of a person into its log', () => {
    const [{ Properties } = { Properties: undefined }] = stack.all('AWS::ApiGatewayV2::Stage');
    expect(Properties.AccessLogSettings.Format).not.toMatch(/sourceIp|userAgent|\.path|authorizer|identity/);
    expect(Properties.DefaultRouteSettings).toMatchObject({
      ThrottlingRateLimit: 100,
      ThrottlingBurstLimit: 200,
    });
  });
});

test('what the policy lets anyone do is answered where no household can be read', () => {
  const open = names.filter((name) => {
    const { who }: Route = routes[name];
    return who === 'anyone' || (who !== 'signedIn' && may(undefined, who.may, '', plainCampaign));
  });
  expect(names.filter((name) => ownerOf(name) === 'publicApi')).toEqual(open);
});
