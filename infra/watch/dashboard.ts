import { Duration } from 'aws-cdk-lib';
import {
  AlarmStatusWidget,
  Dashboard as Board,
  GraphWidget,
  type IMetric,
  type IWidget,
} from 'aws-cdk-lib/aws-cloudwatch';
import { Construct } from 'constructs';
import { lambdaNames } from '../lambdas/lambdas.ts';
import type { Stage } from '../stage.ts';
import type { Alarms } from './alarms.ts';
import { appMetric } from './app-metric.ts';
import type { Watched } from './watches.ts';

export interface DashboardProps {
  readonly stage: Stage;
  readonly alarms: Alarms;
  readonly watched: Watched;
}

/** One page on how the stage does: alarms first, then what people feel, then what is behind it. */
export class Dashboard extends Construct {
  constructor(scope: Construct, id: string, { stage, alarms, watched }: DashboardProps) {
    super(scope, id);
    const status = new AlarmStatusWidget({ title: 'Alarms', width: 24, height: 4, alarms: [...alarms.all] });
    new Board(this, 'Board', {
      defaultInterval: Duration.days(3),
      widgets: [[status], requests(watched), people(stage), work(watched), behind(watched)],
    });
  }
}

const graph = (title: string, left: IMetric[], right: IMetric[] = []): IWidget =>
  new GraphWidget({ title, left, right, width: 12 });

const requests = ({ api: { http } }: Watched): IWidget[] => [
  graph('Requests', [http.metricCount({ statistic: 'sum' })], [http.metricServerError({ statistic: 'sum' })]),
  graph('Latency, ms', [http.metricLatency({ statistic: 'p50' }), http.metricLatency({ statistic: 'p95' })]),
];

/** What the functions count themselves. */
const people = (stage: Stage): IWidget[] => {
  const counted = (metricName: string) => appMetric(stage, metricName, { statistic: 'sum' });
  return [
    graph(
      'Rows of survey files',
      [counted('RowsAccepted'), counted('RowsRejected')],
      [counted('BatchRefused')],
    ),
    graph('Decisions', [counted('DecisionCommitted')]),
  ];
};

const work = ({ workflows: { ward }, ingest: { queue }, functions }: Watched): IWidget[] => [
  graph('Wards', [ward.machine.metricStarted(), ward.machine.metricSucceeded(), ward.machine.metricFailed()]),
  graph(
    'Survey files',
    [queue.metricNumberOfMessagesReceived(), queue.metricApproximateNumberOfMessagesVisible()],
    [functions.byName.ingest.metricDuration({ statistic: 'p95' })],
  ),
];

const behind = ({ functions, tables }: Watched): IWidget[] => [
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
