import { describe, expect, test } from 'vitest';
import { executionArn } from '../../../../functions/aws/workflows/step-functions.ts';

const machine = 'arn:aws:states:ap-southeast-1:123456789012:stateMachine:ward';
const execution = 'arn:aws:states:ap-southeast-1:123456789012:execution:ward:cho-don-2019-02023-1';

describe('the ARN of an execution', () => {
  test('follows from its machine’s, whatever version or alias started it', () => {
    for (const started of [machine, `${machine}:live`, `${machine}:7`]) {
      expect(executionArn(started, 'cho-don-2019-02023-1')).toBe(execution);
    }
  });
});
