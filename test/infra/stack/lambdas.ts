import { expect, test } from 'vitest';
import * as handlers from '../../../functions/lambda.ts';
import { lambdaNames } from '../../../infra/lambdas/lambdas.ts';
import { scheduledSteps } from '../../../infra/process/schedules.ts';
import { schedulesOf } from '../../../shared/schedules.ts';
import { at, plainCampaign } from '../../examples.ts';

test('every Lambda of the table is exported by the one entry, and every export is a Lambda', () => {
  const { lambda: _, queueLambda: __, ...exported } = handlers;
  expect(Object.keys(exported).sort()).toEqual([...lambdaNames].sort());
});

test('every step that a campaign schedules is one that the Scheduler may call', () => {
  const launchedAt = at('2019-09-16T08:00').toISOString();
  const schedules = schedulesOf({ campaign: plainCampaign, status: 'running', rev: 1, launchedAt });
  expect([...new Set(schedules.map(({ step }) => step))].sort()).toEqual([...scheduledSteps].sort());
});
