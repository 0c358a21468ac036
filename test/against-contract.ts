import { expect } from 'vitest';
import { type EndpointName, endpoint } from '../shared/contract/contract.ts';
import { refusedAnywhere } from '../shared/contract/endpoint.ts';
import { ProblemDetails } from '../shared/contract/problem-details.ts';
import { Refusal } from '../shared/errors.ts';
import { refusals } from '../shared/refusals.ts';

/** Fails unless a body, as JSON carries it, is what the endpoint declares: no key more, no value changed by parsing. */
export function expectDeclaredAnswer(name: EndpointName, body: unknown): void {
  const { answer, method, repeats } = endpoint(name);
  if (answer === 'file' || answer === 'page') return;
  const json = body === undefined ? undefined : JSON.parse(JSON.stringify(body));
  if (json === undefined) {
    const mayBeEmpty = !answer || (method === 'POST' && !repeats);
    expect(mayBeEmpty, `${name} may answer nothing`).toBe(true);
  } else {
    expect(answer?.parse(json), `${name} answers as it declares`).toEqual(json);
  }
}

/** Fails unless the endpoint declares that it may refuse so. */
export function expectDeclaredRefusal(name: EndpointName, code: string): void {
  const { refuses = [] } = endpoint(name);
  expect([...refuses, ...refusedAnywhere], `${name} declares its refusals`).toContain(code);
}

/** Fails unless a reply is problem details of a refusal that the endpoint declares. */
export function expectDeclaredProblem(
  name: EndpointName | undefined,
  { status, type, body }: { status: number; type: string | undefined; body: unknown },
): void {
  const problem = ProblemDetails.parse(body);
  expect(problem).toEqual(body);
  expect(type).toMatch(/^application\/problem\+json\b/);
  expect(problem).toMatchObject({ status, title: problem.code });
  expect(refusals).toHaveProperty(problem.code, expect.objectContaining({ status }));
  if (name) expectDeclaredRefusal(name, problem.code);
  else expect(problem.code).toBe('RouteNotFound');
}

/** Does something of an endpoint, and fails unless it is answered or refused as declared. */
export async function asDeclared<T>(name: EndpointName, work: Promise<T>): Promise<T> {
  try {
    const answer = await work;
    expectDeclaredAnswer(name, answer);
    return answer;
  } catch (error) {
    if (error instanceof Refusal) expectDeclaredRefusal(name, error.name);
    throw error;
  }
}
