import { checkFields, checkWholeNumber } from './check-values.ts';
import { type Fields, inside, isObject, type Location, listOf, report } from './problems.ts';
import { branchFields, processorFields, ruleFields } from './subset.ts';

/** The levels inside a state, each with the words that name it in a problem. */
export type InnerLevels = [label: string, level: Fields][];
export type Check = (
  state: Fields,
  at: Location,
  checkTemplates: (rule: Fields, at: Location) => void,
) => InnerLevels;

const resource =
  /^(arn:aws:states:::lambda:invoke(\.waitForTaskToken)?|arn:aws[\w-]*:lambda:.+|\$\{[^}]+\})$/;

const task: Check = (state, at) => {
  const { Resource, Arguments, TimeoutSeconds, HeartbeatSeconds } = state;
  if (typeof Resource !== 'string' || !resource.test(Resource)) {
    report(at, `Resource ${JSON.stringify(Resource)} is not supported; lambda:invoke or a function is`);
  } else if (Resource.startsWith('arn:aws:states:') && Arguments === undefined) {
    report(at, 'Arguments must hold FunctionName and Payload');
  }
  checkWholeNumber(state, 'TimeoutSeconds', 1, at);
  checkWholeNumber(state, 'HeartbeatSeconds', 1, at);
  if (Number(HeartbeatSeconds) >= Number(TimeoutSeconds)) {
    report(at, 'HeartbeatSeconds must be smaller than TimeoutSeconds');
  }
  return [];
};

const choice: Check = (state, at, checkTemplates) => {
  const rules = listOf(state.Choices);
  if (rules.length === 0) report(at, 'Choices must be a list with at least one rule');
  for (const [n, given] of rules.entries()) {
    const here = inside(at, `Choices[${n}]`);
    const rule = isObject(given) ? given : {};
    checkFields(rule, ruleFields, here);
    checkTemplates(rule, here);
    if (rule.Condition === undefined) report(here, 'has no Condition');
    if (rule.Next === undefined) report(here, 'has no Next');
  }
  return [];
};

const wait: Check = (state, at) => {
  if ((state.Seconds === undefined) === (state.Timestamp === undefined)) {
    report(at, 'needs exactly one of Seconds and Timestamp');
  }
  checkWholeNumber(state, 'Seconds', 0, at);
  return [];
};

const parallel: Check = (state, at) => {
  const branches = listOf(state.Branches);
  if (branches.length === 0) report(at, 'Branches must be a list with at least one branch');
  return branches.map((branch, n) => {
    const level = isObject(branch) ? branch : {};
    checkFields(level, branchFields, inside(at, `Branches[${n}]`));
    return [`Branches[${n}]`, level];
  });
};

const map: Check = (state, at) => {
  const processor = isObject(state.ItemProcessor) ? state.ItemProcessor : {};
  checkFields(processor, processorFields, inside(at, 'ItemProcessor'));
  const { ProcessorConfig } = processor;
  const mode = isObject(ProcessorConfig) ? ProcessorConfig.Mode : undefined;
  if (mode !== undefined && mode !== 'INLINE') report(at, `Mode ${JSON.stringify(mode)} is not supported`);
  for (const field of ['MaxConcurrency', 'ToleratedFailureCount', 'ToleratedFailurePercentage']) {
    checkWholeNumber(state, field, 0, at);
  }
  return [['ItemProcessor', processor]];
};

export const checkByType: Record<string, Check> = {
  Task: task,
  Choice: choice,
  Wait: wait,
  Parallel: parallel,
  Map: map,
};
