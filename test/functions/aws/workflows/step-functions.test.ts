import { describe, expect, test } from 'vitest';
import { executionArn } from '../../../../functions/aws/workflows/step-functions.ts';

const machine = 'arn:aws:states:ap-southeast-1:123456789012:stateMachine:ward';
const execution = 'arn:aws:states:ap-southeast-1:123456789012:execution:ward:cho-don-2019-02023-1';

describe('the ARN of an execution', () => {
  test('is derived from its machine’s, without version or alias', () => {
    for (const started of [machine, `${machine}:live`, `${machine}:7`]) {
      expect(executionArn(started, 'cho-don-2019-02023-1')).toBe(execution);
    }
  });
});
