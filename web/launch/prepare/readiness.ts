import type { Board, User } from '../../client/answers.ts';

/** What a ward has before the launch. */
export interface Readiness {
  readonly code: string;
  readonly name: string;
  readonly poor: number;
  readonly nearPoor: number;
  /** Whether its opening list names a poor or near-poor household. */
  readonly hasOpening: boolean;
  /** The name of its officer's account. */
  readonly account: string | undefined;
}

/** What each ward of the campaign has; those that lack something come first. */
export function readinessOf({ wards }: Pick<Board, 'wards'>, users: readonly User[]): readonly Readiness[] {
  const accounts = new Map(users.filter(({ role }) => role === 'ward').map(({ area, name }) => [area, name]));
  const ready = wards.map(({ code, name, before: { poor, nearPoor } }) => ({
    code,
    name,
    poor,
    nearPoor,
    hasOpening: poor + nearPoor > 0,
    account: accounts.get(code),
  }));
  return [...ready].sort((a, b) => lacking(b) - lacking(a));
}

const lacking = ({ hasOpening, account }: Readiness): number =>
  Number(!hasOpening) + Number(account === undefined);
