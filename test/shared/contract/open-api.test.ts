import { Validator } from '@seriousme/openapi-schema-validator';
import { describe, expect, test } from 'vitest';
import { workbookType } from '../../../functions/batch/workbook-type.ts';
import { endpoint, endpointNames } from '../../../shared/contract/contract.ts';
import { openApi } from '../../../shared/contract/open-api.ts';
import { refusals } from '../../../shared/refusals.ts';

// biome-ignore lint/suspicious/noExplicitAny: a document of many shapes
const document: any = JSON.parse(JSON.stringify(openApi()));
const operations: readonly { readonly operationId: string }[] = Object.values(document.paths).flatMap(
  (path) => Object.values(path as Record<string, { operationId: string }>),
);

describe('the OpenAPI document', () => {
  test('is a valid document of version 3.1', async () => {
    const validator = new Validator();
    expect(await validator.validate(document)).toEqual({ valid: true });
    expect(validator.version).toBe('3.1');
  });

  test('has one operation for each endpoint', () => {
    expect(operations.map(({ operationId }) => operationId).toSorted()).toEqual(endpointNames.toSorted());
  });

  test('names each refusal under its status', () => {
    const { post } = document.paths['/api/campaigns/{campaign}/wards/{ward}/meetings'];
    for (const refusal of endpoint('recordMeeting').refuses ?? []) {
      const { description, content } = post.responses[refusals[refusal].status];
      expect(description.split(', ')).toContain(refusal);
      expect(content).toHaveProperty(['application/problem+json']);
    }
  });

  test('describes bodies as they are sent and answers as they come', () => {
    const { get } = document.paths['/api/campaigns/{campaign}/wards/{ward}/households'];
    expect(get.parameters.map(({ name }: { name: string }) => name)).toEqual([
      'campaign',
      'ward',
      'from',
      'limit',
      'If-None-Match',
    ]);
    const { post } = document.paths['/api/session'];
    const body = post.requestBody.content['application/json'].schema;
    expect(body.required).toEqual(['name', 'password']);
    expect(post.responses[200].content['application/json'].schema.required).toEqual(['user', 'now']);
  });

  test('names the type of a file, and the status with which one is received', () => {
    const { get } = document.paths['/api/campaigns/{campaign}/wards/{ward}/template'];
    expect(Object.keys(get.responses[200].content)).toEqual([workbookType]);
    const { post } = document.paths['/api/uploads/{token}'];
    expect(Object.keys(post.responses)).toContain('201');
    expect(Object.keys(post.responses)).not.toContain('200');
  });
});
