import { ListExecutionsCommand, SFNClient, StopExecutionCommand } from '@aws-sdk/client-sfn';

/** Stops whatever a state machine runs: one that people are waited for would keep it from being deleted, for good. */
export async function stopExecutions(stateMachineArn: string, client = new SFNClient({})): Promise<void> {
  for (;;) {
    const page = await client.send(new ListExecutionsCommand({ stateMachineArn, statusFilter: 'RUNNING' }));
    const running = page.executions ?? [];
    if (running.length === 0) return;
    for (const { executionArn } of running) {
      await client.send(new StopExecutionCommand({ executionArn, cause: 'stage destroyed' }));
    }
  }
}
