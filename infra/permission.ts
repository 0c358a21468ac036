import { Stack, Validations } from 'aws-cdk-lib';
import { Effect, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IConstruct } from 'constructs';
import type { EnvName } from '../functions/aws/env.ts';

/** One statement of a policy: full action names, on named resources. */
export interface Grant {
  readonly actions: readonly string[];
  readonly resources: readonly string[];
  readonly conditions?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Why a resource contains `*`; without a reason the checks of the build fail. */
  readonly reason?: string;
}

/** What a function needs to use something: the settings with which it finds it, and the grants. */
export interface Permission {
  readonly env: Readonly<Partial<Record<EnvName, string>>>;
  readonly grants: readonly Grant[];
}

export const statementOf = ({ actions, resources, conditions }: Grant): PolicyStatement =>
  new PolicyStatement({
    effect: Effect.ALLOW,
    actions: [...actions],
    resources: [...resources],
    ...(conditions && { conditions }),
  });

/** Gives cdk-nag the reason for each wildcard of a grant, on the construct to whose policy it was added. */
export function acknowledgeWildcards(scope: IConstruct, { resources, reason }: Grant): void {
  if (reason === undefined) return;
  for (const resource of resources) {
    const name = nagName(Stack.of(scope).resolve(resource));
    if (name.includes('*')) acknowledgeRule(scope, `AwsSolutions-IAM5[Resource::${name}]`, reason);
  }
}

export const acknowledgeRule = (scope: IConstruct, id: string, reason: string): void =>
  Validations.of(scope).acknowledge({ id, reason });

/** A resource as cdk-nag writes it, with references in angle brackets. */
function nagName(value: unknown): string {
  if (typeof value === 'string') return value;
  const [[name, of]] = Object.entries(value as Record<string, unknown>) as [[string, unknown]];
  if (name === 'Ref') return `<${of}>`;
  if (name === 'Fn::GetAtt') return `<${(of as string[]).join('.')}>`;
  const [separator, parts] = of as [string, unknown[]];
  return parts.map(nagName).join(separator);
}
