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
import type { Stage } from '../stage.ts';
import type { Keys } from '../storage/keys.ts';
import { type LambdaName, type LambdaShape, lambdaNames, lambdas, type Use } from './lambdas.ts';
import { logGroup } from './log-group.ts';
import { acknowledge, acknowledgeRule, type Permission, statementOf } from './permission.ts';

const untraced =
  'Asked so often that traces would be the largest item of a campaign; one line of the log tells of each call.';

export interface FunctionsProps {
  readonly stage: Stage;
  readonly keys: Keys;
  /** The folder with `lambda.mjs`, one bundle for all. */
  readonly codeFolder: string;
}

/** All Lambdas of the table, each with a role and a log of its own, and nothing allowed yet. */
export class Functions extends Construct {
  readonly byName: Readonly<Record<LambdaName, Lambda>>;

  constructor(scope: Construct, id: string, props: FunctionsProps) {
    super(scope, id);
    const code = Code.fromAsset(props.codeFolder, { exclude: ['*.map'] });
    const made = lambdaNames.map((name) => [name, this.make(name, code, props)] as const);
    this.byName = Object.fromEntries(made) as Record<LambdaName, Lambda>;
  }

  /** Gives each Lambda what the table says that it uses. */
  give(permissions: Readonly<Record<Exclude<Use, 'completeTasks'>, Permission>>): void {
    for (const name of lambdaNames) {
      const uses: readonly Use[] = lambdas[name].uses;
      // Completing is allowed beside the workflows, which know these functions: see Workflows.
      for (const use of uses) if (use !== 'completeTasks') this.allow(name, permissions[use]);
    }
  }

  /** The Lambdas that the table gives a use to. */
  that(use: Use): Lambda[] {
    const uses = (name: LambdaName): readonly Use[] => lambdas[name].uses;
    return lambdaNames.filter((name) => uses(name).includes(use)).map((name) => this.byName[name]);
  }

  private allow(name: LambdaName, { env, allows }: Permission): void {
    const lambda = this.byName[name];
    for (const [variable, value] of Object.entries(env)) lambda.addEnvironment(variable, value);
    for (const allowance of allows) {
      lambda.addToRolePolicy(statementOf(allowance));
      acknowledge(lambda.role!, allowance);
    }
  }

  private make(name: LambdaName, code: Code, { stage, keys }: FunctionsProps): Lambda {
    const { memory, timeoutSeconds, traced, disk }: LambdaShape = lambdas[name];
    const id = name[0]!.toUpperCase() + name.slice(1);
    const log = logGroup(this, `${id}Log`, { stage, keys });
    const role = new Role(this, `${id}Role`, { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    log.grantWrite(role);
    const lambda = new Lambda(this, id, {
      description: `rasoat ${stage.name}: ${name}`,
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      code,
      handler: `lambda.${name}`,
      memorySize: memory,
      timeout: Duration.seconds(timeoutSeconds),
      ...(disk && { ephemeralStorageSize: Size.mebibytes(disk) }),
      tracing: traced ? Tracing.ACTIVE : Tracing.DISABLED,
      // The platform's own lines of every call would be three quarters of the log; metrics say the same.
      loggingFormat: LoggingFormat.JSON,
      systemLogLevelV2: SystemLogLevel.WARN,
      role,
      logGroup: log,
      environment: { STAGE: stage.name, ...(stage.rehearsal && { REHEARSAL: '1' }) },
    });
    if (traced) acknowledgeRule(role, 'AwsSolutions-IAM5[Resource::*]', 'X-Ray knows no resources to name.');
    else acknowledgeRule(lambda, 'Serverless-LambdaTracing', untraced);
    acknowledgeRule(
      lambda,
      'Serverless-LambdaDLQ',
      'Who calls it hears of its failure, or keeps the dead letters.',
    );
    return lambda;
  }
}
