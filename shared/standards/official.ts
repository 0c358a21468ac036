/** The official one of a campaign's standards, or of their ids: the first. The schema of a campaign requires one. */
export function officialOf<T>(standards: readonly T[]): T {
  const [official] = standards;
  if (official === undefined) throw new Error('A campaign names no standard.');
  return official;
}
