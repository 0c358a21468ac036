import { ArnFormat, Stack } from 'aws-cdk-lib';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { DefinitionBody, LogLevel, StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';
import type { EnvName } from '../../functions/aws/env.ts';
import type { StateMachine as Definition } from '../../workflows/asl.ts';
import { logGroup } from '../lambdas/log-group.ts';
import { acknowledgeRule, type Permission, statementOf } from '../lambdas/permission.ts';
import type { Stage } from '../stage.ts';
import type { Keys } from '../storage/keys.ts';

export interface WorkflowProps {
  readonly stage: Stage;
  readonly keys: Keys;
  readonly definition: Definition;
  /** Lambdas by the names of their steps; only those that the definition names may be called. */
  readonly functions: Readonly<Record<string, IFunction>>;
  /** How the functions that start it are told of it. */
  readonly env: EnvName & `${string}_MACHINE`;
}

/** The steps that a definition calls, as its placeholders name them. */
export const stepsNamed = (definition: Definition): string[] =>
  [
    ...new Set(
      JSON.stringify(definition)
        .matchAll(/\$\{(\w+)\}/g)
        .map(([, name]) => name!),
    ),
  ].sort();

/** A state machine from a plain definition, allowed to call exactly the functions that it names. */
export class Workflow extends Construct {
  readonly machine: StateMachine;
  private readonly env: EnvName;

  constructor(scope: Construct, id: string, { stage, keys, definition, functions, env }: WorkflowProps) {
    super(scope, id);
    this.env = env;
    const named = stepsNamed(definition).map((name) => [name, arnOf(functions, name)] as const);
    this.machine = new StateMachine(this, 'Machine', {
      definitionBody: DefinitionBody.fromString(JSON.stringify(definition)),
      definitionSubstitutions: Object.fromEntries(named),
      // Histories and logs hold ids alone, and the log not even those.
      logs: {
        level: LogLevel.ALL,
        includeExecutionData: false,
        destination: logGroup(this, 'Log', { stage, keys }),
      },
      tracingEnabled: true,
    });
    this.machine.addToRolePolicy(
      statementOf({ actions: ['lambda:InvokeFunction'], resources: named.map(([, arn]) => arn) }),
    );
    acknowledgeRule(
      this.machine,
      'AwsSolutions-IAM5[Resource::*]',
      'Log delivery and X-Ray know no resources to name.',
    );
  }

  /** Starts an execution and ends one. */
  start(): Permission {
    const { stateMachineArn, stateMachineName } = this.machine;
    const executions = Stack.of(this).formatArn({
      service: 'states',
      resource: 'execution',
      resourceName: `${stateMachineName}:*`,
      arnFormat: ArnFormat.COLON_RESOURCE_NAME,
    });
    return {
      env: { [this.env]: stateMachineArn },
      allows: [
        { actions: ['states:StartExecution'], resources: [stateMachineArn] },
        {
          actions: ['states:StopExecution', 'states:DescribeExecution'],
          resources: [executions],
          because: 'The executions of this one machine; their names come with campaigns and wards.',
        },
      ],
    };
  }
}

function arnOf(functions: WorkflowProps['functions'], name: string): string {
  const found = functions[name];
  if (!found) throw new Error(`The workflow calls ${name}, which is no function`);
  return found.functionArn;
}
