/** What people do every day: tried in every run, the rest in `npm run test:slow`. */
const everyDay: readonly string[] = [
  'shows who has signed in the wards in every stage, overdue ones first',
  'takes a ward officer from the board to a file, its preview and its commit',
  'shows the public list to anybody and takes an objection',
];

export const isEveryDay = (name: string): boolean => everyDay.includes(name);
