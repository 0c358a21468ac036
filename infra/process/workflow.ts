import { ArnFormat, Stack } from 'aws-cdk-lib';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { DefinitionBody, LogLevel, StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';
import type { EnvName } from '../../functions/aws/env.ts';
import type { StateMachine as Definition } from '../../workflows/asl.ts';
import type { Deployment } from '../deployment.ts';
import { logGroup } from '../log-group.ts';
import { acknowledgeRule, type Permission, statementOf } from '../permission.ts';
import type { Keys } from '../storage/keys.ts';

export interface WorkflowProps {
  readonly deployment: Deployment;
  readonly keys: Keys;
  readonly definition: Definition;
  /** Lambdas, by step. */
  readonly functions: Readonly<Record<string, IFunction>>;
  /** The setting by which functions find the machine. */
  readonly env: EnvName & `${string}_MACHINE`;
}

/** The steps that a definition calls, from its placeholders. */
export const stepsNamed = (definition: Definition): string[] =>
  [
    ...new Set(
      JSON.stringify(definition)
        .matchAll(/\$\{(\w+)\}/g)
        .map(([, name = '']) => name),
    ),
  ].sort();

/** A state machine that may call exactly the functions that its definition names. */
export class Workflow extends Construct {
  readonly machine: StateMachine;
  private readonly env: EnvName;

  constructor(scope: Construct, id: string, { deployment, keys, definition, functions, env }: WorkflowProps) {
    super(scope, id);
    this.env = env;
    const named = stepsNamed(definition).map((name) => [name, arnOf(functions, name)] as const);
    this.machine = new StateMachine(this, 'Machine', {
      definitionBody: DefinitionBody.fromString(JSON.stringify(definition)),
      definitionSubstitutions: Object.fromEntries(named),
      // The history holds only ids; the log not even those.
      logs: {
        level: LogLevel.ALL,
        includeExecutionData: false,
        destination: logGroup(this, 'Log', { deployment, keys }),
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

  /** Starts and stops executions. */
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
      grants: [
        { actions: ['states:StartExecution'], resources: [stateMachineArn] },
        {
          actions: ['states:StopExecution', 'states:DescribeExecution'],
          resources: [executions],
          reason: 'The executions of this one machine; their names come with campaigns and wards.',
        },
      ],
    };
  }
}

function arnOf(functions: WorkflowProps['functions'], name: string): string {
  const found = functions[name];
  if (!found) throw new Error(`The workflow calls ${name}, which has no function`);
  return found.functionArn;
}
