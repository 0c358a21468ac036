/** Texts of Latin letters and ASCII, with the usual punctuation; without ſ and ẞ, which only `u` takes for s and ß. */
const latinText = /^[\0-\u017e\u0180-\u024f\u1e00-\u1e9d\u1e9f-\u1eff\u2010-\u2027]*$/;

/** What there is of letters (L), numbers (N) and marks (M) in such a text. */
const classes: Readonly<Record<string, string>> = {
  L: 'A-Za-z\\xaa\\xb5\\xba\\xc0-\\xd6\\xd8-\\xf6\\xf8-\\u024f\\u1e00-\\u1eff',
  N: '0-9\\xb2\\xb3\\xb9\\xbc-\\xbe',
  M: '',
};

const parts = /\\([pP])\{(\w+)\}|\\.|[[\]]/g;

/** The source of a pattern with its Unicode classes as the ranges of Latin texts. */
function inRanges({ source }: RegExp): string {
  let isInside = false;
  return source.replace(parts, (part: string, sign?: string, name?: string) => {
    if (part === '[' || part === ']') isInside = part === '[';
    if (name === undefined) return part;
    const ranges = classes[name];
    if (ranges === undefined || (isInside && sign === 'P')) throw new Error(`${part} has no ranges.`);
    if (isInside) return ranges;
    return sign === 'p' ? `[${ranges}]` : `[^${ranges}]`;
  });
}

/**
 * Gives the form of a pattern for a text: the pattern itself, or one that finds the same in a text of Latin letters, which
 * nearly every text is. The first use of a pattern with `\p{L}` or `iu` takes up to a millisecond, because V8 collects
 * the letters of all scripts; with the ranges of Latin letters it takes a fifth. A short list needs thirty patterns.
 */
export function latinFirst(pattern: RegExp): (text: string) => RegExp {
  const latin = new RegExp(inRanges(pattern), pattern.flags.replace('u', ''));
  return (text) => (latinText.test(text) ? latin : pattern);
}

/** A test whether a text has what a pattern finds. */
export function latinTest(pattern: RegExp): (text: string) => boolean {
  const formFor = latinFirst(pattern);
  return (text) => formFor(text).test(text);
}
