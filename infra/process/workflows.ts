import { Policy, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import { campaign } from '../../workflows/campaign.ts';
import { evidence } from '../../workflows/evidence.ts';
import { report } from '../../workflows/report.ts';
import { wardReview } from '../../workflows/ward-review.ts';
import type { Deployment } from '../deployment.ts';
import type { Functions } from '../lambdas/functions.ts';
import type { Keys } from '../storage/keys.ts';
import { Workflow } from './workflow.ts';

export interface WorkflowsProps {
  readonly deployment: Deployment;
  readonly keys: Keys;
  readonly functions: Functions;
}

/** The processes, and the grant to complete their waiting tasks. */
export class Workflows extends Construct {
  readonly campaign: Workflow;
  readonly ward: Workflow;
  readonly report: Workflow;
  readonly evidence: Workflow;

  constructor(scope: Construct, id: string, { deployment, keys, functions }: WorkflowsProps) {
    super(scope, id);
    const common = { deployment, keys, functions: functions.byName };
    this.ward = new Workflow(this, 'Ward', { ...common, definition: wardReview, env: 'WARD_MACHINE' });
    this.campaign = new Workflow(this, 'Campaign', {
      ...common,
      definition: campaign,
      env: 'CAMPAIGN_MACHINE',
    });
    this.report = new Workflow(this, 'Report', { ...common, definition: report, env: 'REPORT_MACHINE' });
    this.evidence = new Workflow(this, 'Evidence', {
      ...common,
      definition: evidence,
      env: 'EVIDENCE_MACHINE',
    });
    // A separate policy, because the functions' own policies must exist before the machines that call them.
    new Policy(this, 'CompleteTasks', {
      roles: functions.rolesWith('completeTasks'),
      statements: [
        new PolicyStatement({
          actions: ['states:SendTaskSuccess'],
          resources: [this.ward, this.campaign].map(({ machine }) => machine.stateMachineArn),
        }),
      ],
    });
  }
}
