/** Between which lines a measure lies. Lines are inclusive upper bounds, so `upTo` is the first that is not below it. */
export function boundsOf(
  measure: number,
  lines: Readonly<Record<string, number>>,
): { readonly above?: number; readonly upTo?: number } {
  const sorted = Object.values(lines).sort((one, other) => one - other);
  const above = sorted.filter((line) => line < measure).at(-1);
  const upTo = sorted.find((line) => line >= measure);
  return { ...(above !== undefined && { above }), ...(upTo !== undefined && { upTo }) };
}
