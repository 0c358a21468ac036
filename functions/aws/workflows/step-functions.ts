import {
  DescribeExecutionCommand,
  SendTaskSuccessCommand,
  type SFNClient,
  StartExecutionCommand,
  StopExecutionCommand,
} from '@aws-sdk/client-sfn';
import type { Workflows } from '../../../shared/ports.ts';
import { succeeds } from '../errors.ts';

export { SFNClient } from '@aws-sdk/client-sfn';

export interface StepFunctionsOptions {
  readonly client: SFNClient;
  /** ARNs of the state machines, by workflow. */
  readonly machines: Readonly<Record<string, string>>;
}

/** Workflows as Standard executions of Step Functions. */
export function stepFunctions({ client, machines }: StepFunctionsOptions): Workflows {
  const machine = (workflow: string): string => {
    const arn = machines[workflow];
    if (!arn) throw new Error(`The workflow ${workflow} has no state machine.`);
    return arn;
  };
  return {
    async start(workflow, name, input) {
      const stateMachineArn = machine(workflow);
      const command = new StartExecutionCommand({ stateMachineArn, name, input: JSON.stringify(input) });
      await succeeds(client.send(command), 'ExecutionAlreadyExists');
    },
    async complete(taskToken, output) {
      const command = new SendTaskSuccessCommand({ taskToken, output: JSON.stringify(output) });
      await succeeds(client.send(command), 'TaskDoesNotExist', 'TaskTimedOut', 'InvalidToken');
    },
    async stop(workflow, name, cause) {
      const arn = executionArn(machine(workflow), name);
      const command = new StopExecutionCommand({ executionArn: arn, cause });
      if (await succeeds(client.send(command), 'ExecutionDoesNotExist', 'ValidationException')) return;
      await requireNotRunning(client, arn);
    },
  };
}

/** Throws if an execution still runs that could not be stopped. One that has ended or never existed may stay. */
async function requireNotRunning(client: SFNClient, arn: string): Promise<void> {
  const state = async (): Promise<void> => {
    const { status } = await client.send(new DescribeExecutionCommand({ executionArn: arn }));
    if (status === 'RUNNING') throw new Error(`The execution ${arn} could not be stopped.`);
  };
  await succeeds(state(), 'ExecutionDoesNotExist');
}

/** An execution's ARN, derived from its machine's ARN without alias or version. */
export function executionArn(machineArn: string, name: string): string {
  const [arn, partition, states, region, account, , machine] = machineArn.split(':');
  return [arn, partition, states, region, account, 'execution', machine, name].join(':');
}
