import { Stack, Validations } from 'aws-cdk-lib';
import { Effect, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IConstruct } from 'constructs';
import type { EnvName } from '../../functions/aws/env.ts';

/** One statement of a policy: actions by their whole names, on named resources. */
export interface Allowance {
  readonly actions: readonly string[];
  readonly resources: readonly string[];
  readonly conditions?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Why a resource ends in `*`; without a reason the checks of the build refuse it. */
  readonly because?: string;
}

/** What a function is given so that it can use something: how it finds it, and what it may do with it. */
export interface Permission {
  readonly env: Readonly<Partial<Record<EnvName, string>>>;
  readonly allows: readonly Allowance[];
}

/** One permission of several. */
export const together = (...permissions: readonly Permission[]): Permission => ({
  env: Object.assign({}, ...permissions.map(({ env }) => env)),
  allows: permissions.flatMap(({ allows }) => allows),
});

export const statementOf = ({ actions, resources, conditions }: Allowance): PolicyStatement =>
  new PolicyStatement({
    effect: Effect.ALLOW,
    actions: [...actions],
    resources: [...resources],
    ...(conditions && { conditions }),
  });

/** Says of each `*` of a statement why it is there, where the statement is attached. */
export function acknowledge(scope: IConstruct, { resources, because }: Allowance): void {
  if (because === undefined) return;
  for (const resource of resources) {
    const name = flat(Stack.of(scope).resolve(resource));
    if (name.includes('*')) acknowledgeRule(scope, `AwsSolutions-IAM5[Resource::${name}]`, because);
  }
}

export const acknowledgeRule = (scope: IConstruct, id: string, reason: string): void =>
  Validations.of(scope).acknowledge({ id, reason });

/** A resource as cdk-nag writes it: references in angle brackets. */
function flat(value: unknown): string {
  if (typeof value === 'string') return value;
  const [[name, of]] = Object.entries(value as Record<string, unknown>) as [[string, unknown]];
  if (name === 'Ref') return `<${of}>`;
  if (name === 'Fn::GetAtt') return `<${(of as string[]).join('.')}>`;
  const [separator, parts] = of as [string, unknown[]];
  return parts.map(flat).join(separator);
}
