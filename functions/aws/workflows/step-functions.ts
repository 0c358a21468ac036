import {
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
      const command = new StopExecutionCommand({
        executionArn: executionArn(machine(workflow), name),
        cause,
      });
      await succeeds(client.send(command), 'ExecutionDoesNotExist');
    },
  };
}

/** An execution's ARN, derived from its machine's ARN without alias or version. */
export function executionArn(machineArn: string, name: string): string {
  const [arn, partition, states, region, account, , machine] = machineArn.split(':');
  return [arn, partition, states, region, account, 'execution', machine, name].join(':');
}
