import { Policy, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import { campaign } from '../../workflows/campaign.ts';
import { wardReview } from '../../workflows/ward-review.ts';
import type { Functions } from '../lambdas/functions.ts';
import type { Stage } from '../stage.ts';
import type { Keys } from '../storage/keys.ts';
import { Workflow } from './workflow.ts';

export interface WorkflowsProps {
  readonly stage: Stage;
  readonly keys: Keys;
  readonly functions: Functions;
}

/** The two processes, and who may complete their waiting tasks. */
export class Workflows extends Construct {
  readonly campaign: Workflow;
  readonly ward: Workflow;

  constructor(scope: Construct, id: string, { stage, keys, functions }: WorkflowsProps) {
    super(scope, id);
    const common = { stage, keys, functions: functions.byName };
    this.ward = new Workflow(this, 'Ward', { ...common, definition: wardReview, env: 'WARD_MACHINE' });
    this.campaign = new Workflow(this, 'Campaign', {
      ...common,
      definition: campaign,
      env: 'CAMPAIGN_MACHINE',
    });
    // A policy of its own: a machine needs its functions first, so they must not wait for the machine.
    new Policy(this, 'CompleteTasks', {
      roles: functions.that('completeTasks').map(({ role }) => role!),
      statements: [
        new PolicyStatement({
          actions: ['states:SendTaskSuccess'],
          resources: [this.ward, this.campaign].map(({ machine }) => machine.stateMachineArn),
        }),
      ],
    });
  }
}
