import { ListExecutionsCommand, SFNClient, StopExecutionCommand } from '@aws-sdk/client-sfn';

/** Stops all executions of a state machine, which cannot be deleted while one of them waits for people. */
export async function stopExecutions(stateMachineArn: string, client = new SFNClient({})): Promise<void> {
  for (;;) {
    const page = await client.send(new ListExecutionsCommand({ stateMachineArn, statusFilter: 'RUNNING' }));
    const running = page.executions ?? [];
    if (running.length === 0) return;
    for (const { executionArn } of running) {
      await client.send(new StopExecutionCommand({ executionArn, cause: 'deployment destroyed' }));
    }
  }
}
