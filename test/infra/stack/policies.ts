import type { Resource, Synthesized } from './stacks.ts';

export interface Statement {
  /** The resource that the policy belongs to. */
  readonly of: string;
  readonly effect: 'Allow' | 'Deny';
  readonly actions: readonly string[];
  /** As JSON, with references. */
  readonly resources: readonly string[];
}

interface Raw {
  readonly Effect: 'Allow' | 'Deny';
  readonly Action: string | string[];
  readonly Resource?: unknown;
}

const list = (value: unknown): unknown[] =>
  Array.isArray(value) ? value : value === undefined ? [] : [value];

/** Every statement of every policy, of roles, buckets, queues, topics and keys. */
export const statementsOf = ({ all }: Synthesized): Statement[] =>
  all().flatMap((resource) =>
    documentsOf(resource).flatMap(({ Statement }) =>
      Statement.map(({ Effect, Action, Resource }) => ({
        of: `${resource.Type} ${resource.id}`,
        effect: Effect,
        actions: list(Action) as string[],
        resources: list(Resource).map((each) => JSON.stringify(each)),
      })),
    ),
  );

function documentsOf({ Properties }: Resource): { Statement: Raw[] }[] {
  const inline = list(Properties.Policies).map(
    (each) => (each as { PolicyDocument: unknown }).PolicyDocument,
  );
  return [Properties.PolicyDocument, Properties.KeyPolicy, ...inline].filter(
    (each) => typeof each === 'object' && each !== null && 'Statement' in each,
  ) as { Statement: Raw[] }[];
}

/** The grants of a Lambda, from the policies of its role. */
export function allowedTo(stack: Synthesized, lambda: string): Statement[] {
  const role = stack.one('AWS::IAM::Role', `Functions${lambda[0]!.toUpperCase()}${lambda.slice(1)}Role`).id;
  const policies = stack
    .all('AWS::IAM::Policy')
    .filter(({ Properties }) => JSON.stringify(Properties.Roles).includes(`"${role}"`))
    .map(({ id }) => `AWS::IAM::Policy ${id}`);
  return statementsOf(stack).filter(({ of }) => policies.includes(of));
}
