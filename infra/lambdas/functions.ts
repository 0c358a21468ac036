import { Duration, Size } from 'aws-cdk-lib';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import {
  Architecture,
  Code,
  Function as Lambda,
  LoggingFormat,
  Runtime,
  SystemLogLevel,
  Tracing,
} from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import type { Deployment } from '../deployment.ts';
import { logGroup } from '../log-group.ts';
import { pascalCase } from '../pascal-case.ts';
import { acknowledgeRule, acknowledgeWildcards, type Permission, statementOf } from '../permission.ts';
import type { Keys } from '../storage/keys.ts';
import { type LambdaName, type LambdaShape, lambdaNames, lambdas, type Use } from './lambdas.ts';

const untraced =
  'Asked so often that traces would be the largest item of a campaign; one line of the log tells of each call.';

export interface FunctionsProps {
  readonly deployment: Deployment;
  readonly keys: Keys;
  /** The folder with `lambda.mjs`, the bundle of all Lambdas. */
  readonly codeFolder: string;
}

/** All Lambdas of the table, each with its own role and log, and no grants yet. */
export class Functions extends Construct {
  readonly byName: Readonly<Record<LambdaName, Lambda>>;
  private readonly roles: Readonly<Record<LambdaName, Role>>;

  constructor(scope: Construct, id: string, props: FunctionsProps) {
    super(scope, id);
    const code = Code.fromAsset(props.codeFolder, { exclude: ['*.map'] });
    const created = lambdaNames.map((name) => ({ name, ...this.create(name, code, props) }));
    this.byName = byName(created.map(({ name, lambda }) => [name, lambda]));
    this.roles = byName(created.map(({ name, role }) => [name, role]));
  }

  /** Grants each Lambda its uses from the table. */
  grant(permissions: Readonly<Record<Exclude<Use, 'completeTasks'>, Permission>>): void {
    for (const name of lambdaNames) {
      const uses: readonly Use[] = lambdas[name].uses;
      // `Workflows` grants `completeTasks`.
      for (const use of uses) if (use !== 'completeTasks') this.grantOne(name, permissions[use]);
    }
  }

  /** The roles of the Lambdas that have a use. */
  rolesWith(use: Use): Role[] {
    const uses = (name: LambdaName): readonly Use[] => lambdas[name].uses;
    return lambdaNames.filter((name) => uses(name).includes(use)).map((name) => this.roles[name]);
  }

  private grantOne(name: LambdaName, { env, grants }: Permission): void {
    const lambda = this.byName[name];
    for (const [variable, value] of Object.entries(env)) lambda.addEnvironment(variable, value);
    for (const grant of grants) {
      lambda.addToRolePolicy(statementOf(grant));
      acknowledgeWildcards(this.roles[name], grant);
    }
  }

  private create(name: LambdaName, code: Code, { deployment, keys }: FunctionsProps) {
    const { memory, timeoutSeconds, traced, disk }: LambdaShape = lambdas[name];
    const id = pascalCase(name);
    const log = logGroup(this, `${id}Log`, { deployment, keys });
    const role = new Role(this, `${id}Role`, { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    log.grantWrite(role);
    const lambda = new Lambda(this, id, {
      description: `rasoat ${deployment.name}: ${name}`,
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      code,
      handler: `lambda.${name}`,
      memorySize: memory,
      timeout: Duration.seconds(timeoutSeconds),
      ...(disk && { ephemeralStorageSize: Size.mebibytes(disk) }),
      tracing: traced ? Tracing.ACTIVE : Tracing.DISABLED,
      // The platform's own log lines would be three quarters of the log, and the metrics tell the same.
      loggingFormat: LoggingFormat.JSON,
      systemLogLevelV2: SystemLogLevel.WARN,
      role,
      logGroup: log,
      environment: { STAGE: deployment.name, ...(deployment.rehearsal && { REHEARSAL: '1' }) },
    });
    acknowledgeRules(lambda, role, traced);
    return { lambda, role };
  }
}

const byName = <T>(entries: readonly (readonly [LambdaName, T])[]) =>
  Object.fromEntries(entries) as Record<LambdaName, T>;

function acknowledgeRules(lambda: Lambda, role: Role, traced: boolean): void {
  if (traced) acknowledgeRule(role, 'AwsSolutions-IAM5[Resource::*]', 'X-Ray knows no resources to name.');
  else acknowledgeRule(lambda, 'Serverless-LambdaTracing', untraced);
  acknowledgeRule(
    lambda,
    'Serverless-LambdaDLQ',
    'Who calls it hears of its failure, or keeps the dead letters.',
  );
}
