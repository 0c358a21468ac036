import { describe, expect, test } from 'vitest';
import { standing } from '../../../cost/price/standing-usage.ts';
import { synthesize } from '../../infra/stack/stacks.ts';

describe('what stands in the cost model', () => {
  test('stands in the template of the stage for real campaigns', () => {
    const { all } = synthesize('prod');
    expect({
      keys: all('AWS::KMS::Key').length,
      alarms: all('AWS::CloudWatch::Alarm').length,
      dashboards: all('AWS::CloudWatch::Dashboard').length,
    }).toEqual({ keys: standing.keys, alarms: standing.alarms, dashboards: standing.dashboards });
  });
});
