/**
 * Text in the order of its characters, which is the order of its bytes and of both databases. `<` compares halves of
 * the characters that are written with two.
 */
export function byText(a: string, b: string): number {
  if (a === b) return 0;
  let at = 0;
  while (a.charCodeAt(at) === b.charCodeAt(at)) at += 1;
  return (a.codePointAt(at) ?? -1) - (b.codePointAt(at) ?? -1);
}
