import { Fn } from 'aws-cdk-lib';
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import { HttpApi, HttpMethod, HttpStage, LogGroupLogDestination } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { Construct } from 'constructs';
import { type Route, type RouteName, routes } from '../../shared/routes.ts';
import type { Functions } from '../lambdas/functions.ts';
import { logGroup } from '../lambdas/log-group.ts';
import { acknowledgeRule } from '../lambdas/permission.ts';
import type { Stage } from '../stage.ts';
import type { Keys } from '../storage/keys.ts';
import { type ApiName, ownerOf } from './route-owner.ts';

export interface ApiProps {
  readonly stage: Stage;
  readonly keys: Keys;
  readonly functions: Functions;
}

/** How much at once, for all that ask: the busiest day of 700 wards is far below. */
const throttle = { rateLimit: 100, burstLimit: 200 };

/** Says which route, how it went and how long it took; no address, path or name of a person. */
const logged = AccessLogFormat.custom(
  JSON.stringify({
    at: '$context.requestTime',
    request: '$context.requestId',
    route: '$context.routeKey',
    status: '$context.status',
    ms: '$context.responseLatency',
    bytes: '$context.responseLength',
    error: '$context.integrationErrorMessage',
  }),
);

/** The HTTP contract, each route at the one Lambda that answers it. */
export class Api extends Construct {
  readonly http: HttpApi;

  constructor(scope: Construct, id: string, { stage, keys, functions }: ApiProps) {
    super(scope, id);
    this.http = new HttpApi(this, 'Http', { createDefaultStage: false });
    const to = (name: ApiName) =>
      new HttpLambdaIntegration(name, functions.byName[name], { scopePermissionToRoute: false });
    const integrations = { publicApi: to('publicApi'), api: to('api'), batchApi: to('batchApi') };
    for (const [name, { path, method }] of Object.entries<Route>(routes)) {
      this.http.addRoutes({
        path: path.replaceAll(/:(\w+)/g, '{$1}'),
        methods: [HttpMethod[method]],
        integration: integrations[ownerOf(name as RouteName)],
      });
    }
    new HttpStage(this, 'Stage', {
      httpApi: this.http,
      autoDeploy: true,
      throttle,
      accessLogSettings: {
        destination: new LogGroupLogDestination(logGroup(this, 'Log', { stage, keys })),
        format: logged,
      },
    });
    acknowledgeRule(
      this,
      'AwsSolutions-APIG4',
      'The policy of the product decides, by session, route and area.',
    );
  }

  /** Where the API answers, without `https://`. */
  get domain(): string {
    return Fn.select(2, Fn.split('/', this.http.apiEndpoint));
  }
}
