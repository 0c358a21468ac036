import { checkRecovery } from './check-recovery.ts';
import {
  checkAmount,
  checkFields,
  checkTemplate,
  type Fields,
  isObject,
  listOf,
  type Report,
} from './check-values.ts';
import { branchFields, processorFields, ruleFields, stateFields, templateFields } from './subset.ts';

export interface Checking {
  readonly report: Report;
  /** Whether the machine's query language is JSONata; a state may say so for itself. */
  readonly jsonata: boolean;
  /** All state names met so far. */
  readonly names: Set<string>;
  /** What the levels around assign. */
  readonly variables: ReadonlySet<string>;
}

type Inner = [label: string, level: Fields][];

/** Checks a state by itself and gives the levels inside it. */
export function checkState(state: Fields, where: string, { report, jsonata }: Checking): Inner {
  const type = String(state.Type);
  const allowed = Object.hasOwn(stateFields, type) ? stateFields[type] : undefined;
  if (!allowed) {
    report(where, `Type ${JSON.stringify(state.Type)} is not supported`);
    return [];
  }
  checkFields(state, allowed, where, report);
  const language = languageOf(state, where, report) ?? jsonata;
  checkTemplates(state, where, language, report);
  if (allowed.includes('Next')) checkOnward(state, where, report);
  if (allowed.includes('Retry')) checkRecovery(state, where, language, report);
  return byType[type]?.(state, where, language, report) ?? [];
}

function languageOf({ QueryLanguage }: Fields, where: string, report: Report): boolean | undefined {
  if (QueryLanguage === undefined) return undefined;
  if (QueryLanguage !== 'JSONata')
    report(where, `QueryLanguage ${JSON.stringify(QueryLanguage)} is not supported`);
  return QueryLanguage === 'JSONata';
}

/** What a definition without a query language cannot use: AWS would read it as JSONPath and refuse it. */
const needJsonata = ['Output', 'Arguments', 'Items'];

function checkTemplates(state: Fields, where: string, jsonata: boolean, report: Report): void {
  for (const field of templateFields.filter((name) => name in state)) {
    if (!jsonata && needJsonata.includes(field)) {
      report(where, `${field} needs "QueryLanguage": "JSONata"`);
    } else {
      checkTemplate(state[field], field, where, jsonata, report);
    }
  }
  if ('Assign' in state && !isObject(state.Assign)) report(where, 'Assign must be an object');
}

function checkOnward({ Next, End }: Fields, where: string, report: Report): void {
  if ((Next === undefined) === (End !== true)) report(where, 'needs exactly one of Next and "End": true');
}

type Check = (state: Fields, where: string, jsonata: boolean, report: Report) => Inner;

const resource =
  /^(arn:aws:states:::lambda:invoke(\.waitForTaskToken)?|arn:aws[\w-]*:lambda:.+|\$\{[^}]+\})$/;

const task: Check = (state, where, _, report) => {
  const { Resource, Arguments, TimeoutSeconds, HeartbeatSeconds } = state;
  if (typeof Resource !== 'string' || !resource.test(Resource)) {
    report(where, `Resource ${JSON.stringify(Resource)} is not supported; lambda:invoke or a function is`);
  } else if (Resource.startsWith('arn:aws:states:') && Arguments === undefined) {
    report(where, 'Arguments must hold FunctionName and Payload');
  }
  checkAmount(TimeoutSeconds, 'TimeoutSeconds', where, report, 1);
  checkAmount(HeartbeatSeconds, 'HeartbeatSeconds', where, report, 1);
  if (Number(HeartbeatSeconds) >= Number(TimeoutSeconds)) {
    report(where, 'HeartbeatSeconds must be smaller than TimeoutSeconds');
  }
  return [];
};

const choice: Check = (state, where, jsonata, report) => {
  const rules = listOf(state.Choices);
  if (rules.length === 0) report(where, 'Choices must be a list with at least one rule');
  for (const [n, rule] of rules.entries()) {
    const at = `${where}, Choices[${n}]`;
    if (!isObject(rule)) {
      report(at, 'is not an object');
      continue;
    }
    checkFields(rule, ruleFields, at, report);
    checkTemplates(rule, at, jsonata, report);
    if (rule.Condition === undefined) report(at, 'has no Condition');
    if (rule.Next === undefined) report(at, 'has no Next');
  }
  return [];
};

const wait: Check = (state, where, _, report) => {
  if ((state.Seconds === undefined) === (state.Timestamp === undefined)) {
    report(where, 'needs exactly one of Seconds and Timestamp');
  }
  checkAmount(state.Seconds, 'Seconds', where, report);
  return [];
};

const parallel: Check = (state, where, _, report) => {
  const branches = listOf(state.Branches);
  if (branches.length === 0) report(where, 'Branches must be a list with at least one branch');
  return branches.map((branch, n) => {
    const level = isObject(branch) ? branch : {};
    checkFields(level, branchFields, `${where}, Branches[${n}]`, report);
    return [`Branches[${n}]`, level];
  });
};

const map: Check = (state, where, _, report) => {
  const processor = isObject(state.ItemProcessor) ? state.ItemProcessor : {};
  checkFields(processor, processorFields, `${where}, ItemProcessor`, report);
  const { ProcessorConfig } = processor;
  const mode = isObject(ProcessorConfig) ? ProcessorConfig.Mode : undefined;
  if (mode !== undefined && mode !== 'INLINE') report(where, `Mode ${JSON.stringify(mode)} is not supported`);
  for (const field of ['MaxConcurrency', 'ToleratedFailureCount', 'ToleratedFailurePercentage']) {
    checkAmount(state[field], field, where, report);
  }
  return [['ItemProcessor', processor]];
};

const byType: Record<string, Check> = {
  Task: task,
  Choice: choice,
  Wait: wait,
  Parallel: parallel,
  Map: map,
};
