import type { BatchView } from '../../../client/answers.ts';

/** What happens to the households of a list, in the order in which the lists are offered. */
export const changeKinds = ['changed', 'new', 'missing'] as const;
export type ChangeKind = (typeof changeKinds)[number] | 'heads';

/** The lists that are not empty. */
export const kindsOf = ({ preview }: Pick<BatchView, 'preview'>): (typeof changeKinds)[number][] =>
  changeKinds.filter((kind) => (preview?.[kind] ?? 0) > 0);
