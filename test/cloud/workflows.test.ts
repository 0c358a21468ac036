import {
  CreateActivityCommand,
  CreateStateMachineCommand,
  DescribeExecutionCommand,
  GetActivityTaskCommand,
  ListExecutionsCommand,
  SFNClient,
} from '@aws-sdk/client-sfn';
import { expect, test, vi } from 'vitest';
import { executionArn, stepFunctions } from '../../functions/aws/workflows/step-functions.ts';
import { stopExecutions } from '../../infra/cli/stop-executions.ts';
import { fresh, inCloud, settings } from './cloud.ts';

const client = new SFNClient(settings);
const roleArn = 'arn:aws:iam::000000000000:role/machine';

/** A machine whose one task waits for its token, which an activity hands out. */
async function world() {
  const { activityArn } = await client.send(new CreateActivityCommand({ name: fresh('decide') }));
  const definition = JSON.stringify({
    StartAt: 'Decide',
    States: { Decide: { Type: 'Task', Resource: activityArn, End: true } },
  });
  const { stateMachineArn } = await client.send(
    new CreateStateMachineCommand({ name: fresh('ward'), definition, roleArn }),
  );
  const workflows = stepFunctions({ client, machines: { wardReview: stateMachineArn! } });
  const describe = (name: string) =>
    client.send(new DescribeExecutionCommand({ executionArn: executionArn(stateMachineArn!, name) }));
  const token = async () => (await client.send(new GetActivityTaskCommand({ activityArn }))).taskToken!;
  const names = async () => {
    const { executions } = await client.send(new ListExecutionsCommand({ stateMachineArn }));
    return executions!.map(({ name }) => name);
  };
  return { stateMachineArn: stateMachineArn!, workflows, describe, token, names };
}

inCloud('Step Functions', () => {
  test('starts an execution once', async () => {
    const { workflows, describe, names } = await world();
    await workflows.start('wardReview', 'a-1', { ward: '02023' });
    await workflows.start('wardReview', 'a-1', { ward: '02023' });
    await workflows.start('wardReview', 'a-1', { ward: 'other' });
    expect(await names()).toEqual(['a-1']);
    expect(JSON.parse((await describe('a-1')).input!)).toEqual({ ward: '02023' });
  });

  test('completes a waiting task; again, or with a token of nothing, is no mistake', async () => {
    const { workflows, describe, token } = await world();
    await workflows.start('wardReview', 'a-1', {});
    const given = await token();
    await workflows.complete(given, { outcome: 'approved' });
    await vi.waitFor(async () => expect((await describe('a-1')).status).toBe('SUCCEEDED'), 10_000);
    expect(JSON.parse((await describe('a-1')).output!)).toEqual({ outcome: 'approved' });
    await workflows.complete(given, { outcome: 'approved' });
    await workflows.complete('made up', {});
  });

  test('stops an execution, and does not mind one that ended or never was', async () => {
    const { workflows, describe } = await world();
    await workflows.start('wardReview', 'a-1', {});
    await workflows.stop('wardReview', 'a-1', 'campaign closed');
    expect(await describe('a-1')).toMatchObject({ status: 'ABORTED', cause: 'campaign closed' });
    await workflows.stop('wardReview', 'a-1', 'again');
    await workflows.stop('wardReview', 'never', 'x');
  });

  test('stops all that runs where a stage is destroyed', async () => {
    const { stateMachineArn, workflows, describe } = await world();
    for (const name of ['a-1', 'a-2']) await workflows.start('wardReview', name, {});
    await stopExecutions(stateMachineArn, client);
    for (const name of ['a-1', 'a-2']) expect((await describe(name)).status).toBe('ABORTED');
  });

  test('names the workflow that has no machine', async () => {
    const { workflows } = await world();
    await expect(workflows.start('campaign', 'a', {})).rejects.toThrow('campaign');
  });
});
