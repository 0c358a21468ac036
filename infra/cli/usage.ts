import { badUsage } from '../../local/cli/arguments.ts';

const stages = ['dev', 'prod'] as const;
export type StageName = (typeof stages)[number];

/** The stage that a command is for. Refuses `BadUsage` for any other word. */
export function stageIn(args: readonly string[], allowed: readonly StageName[], usage: string): StageName {
  const [word = 'dev', ...more] = args;
  const stage = allowed.find((each) => each === word);
  if (!stage || more.length > 0) {
    throw badUsage('Chỉ nhận một giai đoạn', 'One stage is needed', `${usage} (${allowed.join(' | ')})`);
  }
  return stage;
}
