/** The last element of a list that is known to have one. */
export function lastOf<T>(list: readonly T[]): T {
  const [last] = list.slice(-1);
  if (last === undefined) throw new Error('The list is empty.');
  return last;
}
