import * as z from 'zod';
import type { RefusalName } from '../errors.ts';
import { refusals } from '../refusals.ts';
import { type EndpointName, endpoint, endpointNames, featureOf } from './contract.ts';
import { type Endpoint, params, refusedAnywhere } from './endpoint.ts';
import { groupOf } from './group.ts';
import { ageHeader } from './headers/age-header.ts';
import { personHeader } from './headers/person-header.ts';
import { ProblemDetails } from './problem-details.ts';

type Json = Record<string, unknown>;

/** The contract as an OpenAPI 3.1 document. */
export function openApi(): Json {
  const paths: Record<string, Json> = {};
  for (const name of endpointNames) {
    const { path, method } = endpoint(name);
    const place = path.replaceAll(/:(\w+)/g, '{$1}');
    paths[place] = { ...paths[place], [method.toLowerCase()]: operation(name) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'rasoat',
      version: '1',
      description:
        'Rà soát hộ nghèo, hộ cận nghèo hằng năm / the annual review of poor and near-poor households.',
    },
    paths,
    components: {
      schemas: { Problem: schemaOf(ProblemDetails, 'output') },
      securitySchemes: {
        cookie: { type: 'apiKey', in: 'cookie', name: 'rasoat' },
        bearer: { type: 'http', scheme: 'bearer' },
      },
    },
  };
}

function operation(name: EndpointName): Json {
  const declared = endpoint(name);
  const isOpen = groupOf(declared) === 'public';
  const body = bodyOf(name, declared);
  return {
    operationId: name,
    summary: declared.summary,
    tags: [featureOf(name)],
    security: isOpen ? [] : [{ cookie: [] }, { bearer: [] }],
    parameters: parametersOf(declared),
    ...(body && { requestBody: { required: true, content: body } }),
    responses: { ...answersOf(name, declared), ...problemsOf(declared) },
  };
}

function parametersOf({ path, query, method }: Endpoint): Json[] {
  const inPath = [...path.matchAll(/:(\w+)/g)].map(([, param = '']) => ({
    name: param,
    in: 'path',
    required: true,
    schema: schemaOf(params[param as keyof typeof params], 'input'),
  }));
  const inQuery = Object.entries(query?.shape ?? {}).map(([param, schema]) => ({
    name: param,
    in: 'query',
    schema: schemaOf(schema, 'output'),
  }));
  const headers = method === 'POST' ? ['Idempotency-Key', personHeader, ageHeader] : ['If-None-Match'];
  const inHeader = headers.map((name) => ({ name, in: 'header', schema: { type: 'string' } }));
  return [...inPath, ...inQuery, ...inHeader];
}

function bodyOf(name: EndpointName, { body, form }: Endpoint): Json | undefined {
  if (name === 'receiveFile') return { 'multipart/form-data': {}, 'application/octet-stream': {} };
  const type = form ? 'application/x-www-form-urlencoded' : 'application/json';
  return body && { [type]: { schema: schemaOf(body, 'input') } };
}

function answersOf(name: EndpointName, declared: Endpoint): Json {
  const answers = contentAnswers(name, declared);
  return declared.method === 'GET'
    ? { ...answers, 304: { description: 'The client has it already.' } }
    : answers;
}

function contentAnswers(name: EndpointName, { method, answer, repeats }: Endpoint): Json {
  const nothing = { description: 'Done; nothing to say.' };
  if (answer === 'file') return fileAnswers;
  if (answer === 'page') return pageAnswers(method);
  if (!answer) return { 204: nothing };
  const content = { 'application/json': { schema: schemaOf(answer, 'output') } };
  const repeated = { description: 'Done before, under the same Idempotency-Key.' };
  if (name === 'receiveFile') return { 201: { description: 'The file has arrived.', content } };
  return {
    200: { description: 'The answer.', content },
    ...(method === 'POST' && !repeats && { 204: repeated }),
  };
}

/** Every file that is answered is a workbook. */
const fileAnswers = {
  200: {
    description: 'The file.',
    content: { 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': {} },
  },
  303: {
    description: 'On AWS: the file is at this address for a short time.',
    headers: { location: { schema: { type: 'string', format: 'uri' } } },
  },
};

/** A form leads to another page once it is taken, and is shown again where it lacks something. */
const pageAnswers = (method: Endpoint['method']): Json =>
  method === 'GET'
    ? { 200: { description: 'The page.', content: pageContent } }
    : {
        303: { description: 'Done; the browser opens the next page.', headers: nextPage },
        422: { description: 'The form again, with what it lacks.', content: pageContent },
      };
const pageContent = { 'text/html': {} };
const nextPage = { location: { schema: { type: 'string' } } };

/** The refusals by status. */
function problemsOf({ answer, refuses = [] }: Endpoint): Json {
  const problem = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } };
  const content = answer === 'page' ? pageContent : problem;
  const names = [...new Set<RefusalName>([...refuses, ...refusedAnywhere])];
  const byStatus = Map.groupBy(names, (refusal) => refusals[refusal].status);
  return Object.fromEntries(
    [...byStatus].map(([status, found]) => [status, { description: found.join(', '), content }]),
  );
}

function schemaOf(schema: z.core.$ZodType, io: 'input' | 'output'): Json {
  const { $schema: _, ...json } = z.toJSONSchema(schema, { io, unrepresentable: 'any' });
  return json;
}
