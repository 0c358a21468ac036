/** Chooses one of the ways to write a thing; the first where nothing varies. The same place gets the same way. */
export type Choose = <T>(what: string, place: string | number, ways: readonly [T, ...T[]]) => T;

/** A number that looks random, from a text (FNV-1a). */
function hash(text: string): number {
  let mixed = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) mixed = Math.imul(mixed ^ text.charCodeAt(at), 0x01000193);
  return (mixed ^ (mixed >>> 15)) >>> 0;
}

/** Only what is in `varied` varies, and nothing where `salt` is 0. */
export const chooser =
  (salt: number, varied: readonly string[]): Choose =>
  (what, place, ways) =>
    salt === 0 || !varied.includes(what)
      ? ways[0]
      : (ways[hash(`${salt} ${what} ${place}`) % ways.length] ?? ways[0]);
