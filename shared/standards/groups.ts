import type { Class } from '../household.ts';
import type { Standard } from './standard.ts';

/** A group into which a standard divides a class, such as HCMC `3a` of the poor. */
export interface Group {
  readonly name: string;
  readonly class: Class;
}

/** A standard's own groups in the order of its rules, each once; most have none. */
export function groupsOf({ rules }: Pick<Standard, 'rules'>): Group[] {
  const groups = new Map<string, Group>();
  for (const rule of rules)
    if (rule.group !== undefined && !groups.has(rule.group))
      groups.set(rule.group, { name: rule.group, class: rule.class });
  return [...groups.values()];
}
