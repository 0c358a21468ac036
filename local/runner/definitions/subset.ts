const any = ['Type', 'Comment', 'QueryLanguage'];
const onward = ['Next', 'End', 'Assign', 'Output'];
const recovery = ['Retry', 'Catch'];
const mapFields = [
  'Items',
  'ItemSelector',
  'ItemProcessor',
  'MaxConcurrency',
  'ToleratedFailureCount',
  'ToleratedFailurePercentage',
];

/** The fields that the runner supports in each type of state. All others are refused by name. */
export const stateFields: Record<string, readonly string[]> = {
  Task: [...any, ...onward, ...recovery, 'Resource', 'Arguments', 'TimeoutSeconds', 'HeartbeatSeconds'],
  Pass: [...any, ...onward],
  Choice: [...any, 'Assign', 'Output', 'Choices', 'Default'],
  Wait: [...any, ...onward, 'Seconds', 'Timestamp'],
  Parallel: [...any, ...onward, ...recovery, 'Arguments', 'Branches'],
  Map: [...any, ...onward, ...recovery, ...mapFields],
  Succeed: [...any, 'Output'],
  Fail: [...any, 'Error', 'Cause'],
};

export const machineFields = ['Comment', 'QueryLanguage', 'Version', 'TimeoutSeconds', 'StartAt', 'States'];
export const branchFields = ['Comment', 'StartAt', 'States'];
export const processorFields = [...branchFields, 'ProcessorConfig'];
export const ruleFields = ['Comment', 'Condition', 'Next', 'Assign', 'Output'];
export const catcherFields = ['Comment', 'ErrorEquals', 'Next', 'Assign', 'Output'];
export const retrierFields = [
  'Comment',
  'ErrorEquals',
  'IntervalSeconds',
  'MaxAttempts',
  'BackoffRate',
  'MaxDelaySeconds',
  'JitterStrategy',
];

/** Fields whose strings may hold expressions. */
export const templateFields = [
  'Assign',
  'Output',
  'Arguments',
  'TimeoutSeconds',
  'HeartbeatSeconds',
  'Seconds',
  'Timestamp',
  'Items',
  'ItemSelector',
  'MaxConcurrency',
  'ToleratedFailureCount',
  'ToleratedFailurePercentage',
  'Error',
  'Cause',
  'Condition',
];

const jsonPath = [
  'InputPath',
  'OutputPath',
  'ResultPath',
  'ResultSelector',
  'Parameters',
  'Result',
  'ItemsPath',
  'Variable',
  'SecondsPath',
  'TimestampPath',
  'TimeoutSecondsPath',
  'HeartbeatSecondsPath',
  'MaxConcurrencyPath',
  'ErrorPath',
  'CausePath',
  'ToleratedFailureCountPath',
  'ToleratedFailurePercentagePath',
  'And',
  'Or',
  'Not',
];
const distributed = ['ItemReader', 'ItemBatcher', 'ResultWriter', 'Label'];

/** Why a field is refused, in words for the author of the definition. */
export function whyNot(field: string): string {
  if (jsonPath.includes(field)) return 'belongs to JSONPath; only JSONata is supported';
  if (distributed.includes(field)) return 'belongs to the Distributed Map; only the inline Map is supported';
  return 'is not supported here';
}
