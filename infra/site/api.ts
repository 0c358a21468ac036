import { Fn } from 'aws-cdk-lib';
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import {
  type CfnStage,
  HttpApi,
  HttpMethod,
  type HttpRoute,
  HttpStage,
  LogGroupLogDestination,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { Construct } from 'constructs';
import { endpoint, endpointNames } from '../../shared/contract/contract.ts';
import { type Endpoint, publicPath } from '../../shared/contract/endpoint.ts';
import { type Group, groupOf } from '../../shared/contract/group.ts';
import type { Deployment } from '../deployment.ts';
import type { Functions } from '../lambdas/functions.ts';
import type { LambdaName } from '../lambdas/lambdas.ts';
import { logGroup } from '../log-group.ts';
import { acknowledgeRule } from '../permission.ts';
import type { Keys } from '../storage/keys.ts';

export interface ApiProps {
  readonly deployment: Deployment;
  readonly keys: Keys;
  readonly functions: Functions;
}

/** For all clients together; the busiest day of 700 wards stays far below. */
const throttle = { rateLimit: 100, burstLimit: 200 };

/**
 * For all that the public sends to wards: a flood is refused at the gateway, and leaves the other routes their share. It
 * is several forms a second, more than a province's people write while its lists hang.
 */
const publicThrottle = { ThrottlingRateLimit: 10, ThrottlingBurstLimit: 20 };

/** The key of a route in a stage's settings. */
const routeKey = ({ method, path }: Endpoint): string => `${method} ${gatewayPath(path)}`;
const gatewayPath = (path: string): string => path.replaceAll(/:(\w+)/g, '{$1}');

/** The stage must know the routes before it can limit them. */
function limitIntake(stage: HttpStage, routes: readonly HttpRoute[]): void {
  const routeSettings = Object.fromEntries(intakeRoutes.map((route) => [route, publicThrottle]));
  (stage.node.defaultChild as CfnStage).addPropertyOverride('RouteSettings', routeSettings);
  stage.node.addDependency(...routes);
}

/** What the public sends about a posted list. */
const intakeRoutes = endpointNames
  .map(endpoint)
  .filter((declared) => declared.nothingFollows && groupOf(declared) === 'public')
  .map(routeKey);

/** Logs routes, results and durations, but no IP address, path or name. */
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

/** The Lambda of each group of endpoints. The public ones go to the Lambda that cannot read households. */
export const apiLambdas = { public: 'publicApi', main: 'api', batch: 'batchApi' } as const satisfies Record<
  Group,
  LambdaName
>;

/** The HTTP contract, each endpoint at the one Lambda that serves it. */
export class Api extends Construct {
  readonly http: HttpApi;

  constructor(scope: Construct, id: string, { deployment, keys, functions }: ApiProps) {
    super(scope, id);
    this.http = new HttpApi(this, 'Http', { createDefaultStage: false });
    const to = (group: Group) => {
      const lambda = functions.byName[apiLambdas[group]];
      return new HttpLambdaIntegration(apiLambdas[group], lambda, { scopePermissionToRoute: false });
    };
    const routes: HttpRoute[] = [];
    const integrations = { public: to('public'), main: to('main'), batch: to('batch') };
    for (const declared of endpointNames.map(endpoint)) {
      if (declared.onlyOn) continue;
      const added = this.http.addRoutes({
        path: gatewayPath(declared.path),
        methods: declared.method === 'GET' ? [HttpMethod.GET, HttpMethod.HEAD] : [HttpMethod.POST],
        integration: integrations[groupOf(declared)],
      });
      if (declared.nothingFollows && groupOf(declared) === 'public') routes.push(...added);
    }
    // Whatever else lies there is told in the words of the public's pages, and not in those of the gateway.
    this.http.addRoutes({
      path: `${publicPath}/{proxy+}`,
      methods: [HttpMethod.ANY],
      integration: integrations.public,
    });
    const stage = new HttpStage(this, 'Stage', {
      httpApi: this.http,
      autoDeploy: true,
      throttle,
      accessLogSettings: {
        destination: new LogGroupLogDestination(logGroup(this, 'Log', { deployment, keys })),
        format: logged,
      },
    });
    limitIntake(stage, routes);
    acknowledgeRule(
      this,
      'AwsSolutions-APIG4',
      'The policy of the product decides, by session, route and area.',
    );
  }

  /** The API's host name. */
  get domain(): string {
    return Fn.select(2, Fn.split('/', this.http.apiEndpoint));
  }
}
