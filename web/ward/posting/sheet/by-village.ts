interface Line {
  readonly village: string;
}

interface Group<L> {
  readonly village: string;
  /** Each with its number on the whole list. */
  readonly lines: readonly { readonly number: number; readonly line: L }[];
}

/** The lines of a list that is sorted by village, village by village, numbered through from 1. */
export function byVillage<L extends Line>(lines: readonly L[]): Group<L>[] {
  const groups = new Map<string, { number: number; line: L }[]>();
  for (const [index, line] of lines.entries()) {
    const numbered = { number: index + 1, line };
    const group = groups.get(line.village);
    if (group) group.push(numbered);
    else groups.set(line.village, [numbered]);
  }
  return [...groups].map(([village, numbered]) => ({ village, lines: numbered }));
}
