import { describe, expect, test } from 'vitest';
import { stepsNamed } from '../../../infra/process/workflow.ts';
import { campaign } from '../../../workflows/campaign.ts';
import { evidence } from '../../../workflows/evidence.ts';
import { report } from '../../../workflows/report.ts';
import { wardReview } from '../../../workflows/ward-review.ts';
import { allowedTo, statementsOf } from './policies.ts';
import { synthesize } from './stacks.ts';

const stack = synthesize('prod');
const definitions = { Campaign: campaign, Ward: wardReview, Report: report, Evidence: evidence };

const lambdaOf = (reference: string): string => {
  const [, id = ''] = /"(Functions\w+?)[0-9A-F]{8}"/.exec(reference) ?? [];
  const name = id.replace('Functions', '');
  return name[0]!.toLowerCase() + name.slice(1);
};

describe.each(['Campaign', 'Ward', 'Report', 'Evidence'] as const)('the machine of the %s', (name) => {
  const { id, Properties } = stack.one('AWS::StepFunctions::StateMachine', `Workflows${name}`);
  const steps = stepsNamed(definitions[name]);

  test('gets the ARN of every function that its definition names, and of no other', () => {
    const told = Properties.DefinitionSubstitutions as Record<string, unknown>;
    expect(Object.keys(told).sort()).toEqual(steps);
    for (const [step, arn] of Object.entries(told)) expect(lambdaOf(JSON.stringify(arn))).toBe(step);
    expect(JSON.parse(Properties.DefinitionString)).toEqual(JSON.parse(JSON.stringify(definitions[name])));
  });

  test('may call exactly those', () => {
    const own = statementsOf(stack).filter(
      ({ of, actions }) =>
        of.includes(`Workflows${name}MachineRole`) && actions.includes('lambda:InvokeFunction'),
    );
    expect(own.flatMap(({ resources }) => resources.map(lambdaOf)).sort()).toEqual(steps);
  });

  test('is traced, and logs every transition without data', () => {
    expect(Properties.TracingConfiguration).toEqual({ Enabled: true });
    expect(Properties.LoggingConfiguration).toMatchObject({ Level: 'ALL', IncludeExecutionData: false });
    expect(id).toMatch(/^Workflows/);
  });
});

test('every function that decides can complete a waiting task', () => {
  const deciding = ['publicApi', 'api', 'batchApi', 'openStage', 'recordWard', 'turnDay', 'deliver'];
  const may = (name: string) =>
    allowedTo(stack, name).some(({ actions }) => actions.includes('states:SendTaskSuccess'));
  expect(deciding.filter((name) => !may(name))).toEqual([]);
  expect(may('ingest')).toBe(false);
});
