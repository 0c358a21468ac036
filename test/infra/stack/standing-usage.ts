import { describe, expect, test } from 'vitest';
import { standing } from '../../../cost/price/standing-usage.ts';
import { synthesize } from './stacks.ts';

describe('the standing usage of the cost model', () => {
  test("matches the template of the deployment for people's data", () => {
    const { all } = synthesize('prod');
    expect({
      keys: all('AWS::KMS::Key').length,
      secrets: all('AWS::SecretsManager::Secret').length,
      alarms: all('AWS::CloudWatch::Alarm').length,
      dashboards: all('AWS::CloudWatch::Dashboard').length,
    }).toEqual({
      keys: standing.keys,
      secrets: standing.secrets,
      alarms: standing.alarms,
      dashboards: standing.dashboards,
    });
  });
});
