import type { BoardLine } from '../../../web/client/answers.ts';

/** A ward of a board, with some of its parts replaced. */
export const boardLine = (parts: Partial<BoardLine> & Pick<BoardLine, 'name'>): BoardLine => ({
  code: '02901',
  stage: 'survey',
  round: 1,
  overdue: false,
  tasks: [],
  returned: 0,
  households: 0,
  people: 0,
  poor: 0,
  nearPoor: 0,
  before: { poor: 0, nearPoor: 0 },
  rejected: 0,
  extensions: {},
  ...parts,
});
