import type { Reports } from '../../../shared/ports.ts';
import { AreaReport } from '../../../shared/reports/area-report.ts';
import { allItems, type Dynamo, getItem, type Item } from './dynamo.ts';
import type { Action } from './dynamo-transact.ts';
import { keys } from './format/keys.ts';

/** The reports of areas in the registry, those of a campaign in one partition. They name no household. */
export function dynamoReports(dynamo: Dynamo): Reports {
  return {
    async get(campaignId, area) {
      const item = await getItem(dynamo, 'registry', keys.report(campaignId, area));
      return item && reportOf(item);
    },
    async list(campaignId) {
      return (await allItems(dynamo, 'registry', { pk: keys.reports(campaignId) })).map(reportOf);
    },
  };
}

const reportOf = ({ body }: Item): AreaReport => AreaReport.parse(body);

/** Stores a report with the next `rev`. Fails if the report's `rev` is not the stored one. */
export function reportAction(dynamo: Dynamo, report: AreaReport): Action {
  const { campaignId, area } = report;
  const rev = report.rev + 1;
  return {
    Put: {
      TableName: dynamo.tables.registry,
      Item: { ...keys.report(campaignId, area), rev, body: { ...report, rev } },
      ConditionExpression: '#rev = :rev OR (attribute_not_exists(pk) AND :rev = :none)',
      ExpressionAttributeNames: { '#rev': 'rev' },
      ExpressionAttributeValues: { ':rev': report.rev, ':none': 0 },
    },
  };
}
