import type { HouseholdLine } from '../../../client/answers.ts';

/** The votes on a household as they are filled in; both empty where the meeting did not vote on it. */
export interface VoteDraft {
  readonly agreed: string;
  readonly against: string;
}

export const noVote: VoteDraft = { agreed: '', against: '' };

type Votes = Readonly<Record<string, VoteDraft>>;

/** The columns of the table of votes, in order. */
export const columns = ['agreed', 'against'] as const;
export type VoteColumn = (typeof columns)[number];

const { compare } = new Intl.Collator('vi', { numeric: true });

/** A village's households in the order of its printed minutes, so that a column of votes can be copied. */
export const byHead = (lines: readonly HouseholdLine[]): HouseholdLine[] =>
  [...lines].sort((one, other) => compare(one.head, other.head));

/** The households that a village's meeting is about: those that were voted down, where there are any, else all. */
export function householdsToMeet(lines: readonly HouseholdLine[], village: string): HouseholdLine[] {
  const own = byHead(lines.filter((line) => line.village === village));
  const alone = own.filter(({ votedDown }) => votedDown);
  return alone.length > 0 ? alone : own;
}

/** As the rule of votes says it: below the share of those who voted. */
export const isVotedDown = (
  { agreed, against }: { readonly agreed: number; readonly against: number },
  share: number,
): boolean => agreed + against === 0 || agreed / (agreed + against) < share;

const digits = (text: string): string => text.replace(/\D/g, '').slice(0, 6);

export const setVote = (votes: Votes, household: string, column: VoteColumn, text: string): Votes => ({
  ...votes,
  [household]: { ...(votes[household] ?? noVote), [column]: digits(text) },
});

interface Cell {
  readonly row: number;
  readonly column: VoteColumn;
}

/** The votes with what was copied from a sheet, its first cell in the given one; what is beyond the table is left out. */
export function pasteVotes(votes: Votes, lines: readonly HouseholdLine[], at: Cell, text: string): Votes {
  let pasted = votes;
  for (const [down, line] of text.trimEnd().split(/\r?\n/).entries()) {
    const household = lines[at.row + down]?.household;
    if (household === undefined) break;
    for (const [right, cell] of line.split('\t').entries()) {
      const column = columns[columns.indexOf(at.column) + right];
      if (column) pasted = setVote(pasted, household, column, cell);
    }
  }
  return pasted;
}

interface Vote {
  readonly household: string;
  readonly agreed: number;
  readonly against: number;
}

/** The votes that are recorded; an empty field beside a filled one is nobody. */
export const votesGiven = (votes: Votes): Vote[] =>
  Object.entries(votes).flatMap(([household, { agreed, against }]) =>
    agreed === '' && against === '' ? [] : { household, agreed: Number(agreed), against: Number(against) },
  );

/** The households with more votes than people who attended. */
export const tooMany = (votes: Votes, attended: string): string[] =>
  attended === ''
    ? []
    : votesGiven(votes)
        .filter(({ agreed, against }) => agreed + against > Number(attended))
        .map(({ household }) => household);
