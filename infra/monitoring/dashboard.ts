import { Duration } from 'aws-cdk-lib';
import {
  AlarmStatusWidget,
  Dashboard as Board,
  GraphWidget,
  type IMetric,
  type IWidget,
} from 'aws-cdk-lib/aws-cloudwatch';
import { Construct } from 'constructs';
import type { Deployment } from '../deployment.ts';
import { lambdaNames } from '../lambdas/lambdas.ts';
import type { Monitored } from './alarm-rules.ts';
import type { Alarms } from './alarms.ts';
import { appMetric } from './app-metric.ts';

export interface DashboardProps {
  readonly deployment: Deployment;
  readonly alarms: Alarms;
  readonly monitored: Monitored;
}

/** The dashboard: alarms first, then what users notice, then the infrastructure. */
export class Dashboard extends Construct {
  constructor(scope: Construct, id: string, { deployment, alarms, monitored }: DashboardProps) {
    super(scope, id);
    const status = new AlarmStatusWidget({ title: 'Alarms', width: 24, height: 4, alarms: [...alarms.all] });
    new Board(this, 'Board', {
      defaultInterval: Duration.days(3),
      widgets: [
        [status],
        requests(monitored),
        activity(deployment),
        processing(monitored),
        infrastructure(monitored),
      ],
    });
  }
}

const graph = (title: string, left: IMetric[], right: IMetric[] = []): IWidget =>
  new GraphWidget({ title, left, right, width: 12 });

const requests = ({ api: { http } }: Monitored): IWidget[] => [
  graph('Requests', [http.metricCount({ statistic: 'sum' })], [http.metricServerError({ statistic: 'sum' })]),
  graph('Latency, ms', [http.metricLatency({ statistic: 'p50' }), http.metricLatency({ statistic: 'p95' })]),
];

/** The functions' own metrics. */
const activity = (deployment: Deployment): IWidget[] => {
  const counted = (metricName: string) => appMetric(deployment, metricName, { statistic: 'sum' });
  return [
    graph(
      'Rows of survey files',
      [counted('RowsAccepted'), counted('RowsRejected')],
      [counted('BatchRefused')],
    ),
    graph('Decisions', [counted('DecisionCommitted')]),
  ];
};

const processing = ({ workflows: { ward }, ingest: { queue }, functions }: Monitored): IWidget[] => [
  graph('Wards', [ward.machine.metricStarted(), ward.machine.metricSucceeded(), ward.machine.metricFailed()]),
  graph(
    'Survey files',
    [queue.metricNumberOfMessagesReceived(), queue.metricApproximateNumberOfMessagesVisible()],
    [functions.byName.ingest.metricDuration({ statistic: 'p95' })],
  ),
];

const infrastructure = ({ functions, tables }: Monitored): IWidget[] => [
  graph(
    'Errors of functions',
    lambdaNames.map((name) => functions.byName[name].metricErrors({ label: name })),
  ),
  graph('Capacity used', [
    tables.registry.metricConsumedWriteCapacityUnits({ label: 'registry writes' }),
    tables.households.metricConsumedWriteCapacityUnits({ label: 'households writes' }),
    tables.registry.metricConsumedReadCapacityUnits({ label: 'registry reads' }),
    tables.households.metricConsumedReadCapacityUnits({ label: 'households reads' }),
  ]),
];
