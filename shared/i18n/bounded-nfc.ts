/** Longer runs of combining marks than this are not Unicode's stream-safe text (UAX #15); a Vietnamese letter has two. */
const longestRun = 30;
const longRun = new RegExp(`(?<!\\p{M})\\p{M}{${longestRun + 1},}`, 'gu');
/** Latin text has no marks, and is told so in a tenth of the time. */
const latin = /^[\0-\u02ff\u1e00-\u1eff\u2010-\u2027]*$/;

/**
 * `normalize` in linear time. The built-in one sorts each run of combining marks, in time quadratic in the run: 64 KB
 * of marks take seconds. So a run of more than 30 marks stays as it is.
 */
function normalised(text: string, form: 'NFC' | 'NFD'): string {
  if (text.length <= longestRun || latin.test(text)) return text.normalize(form);
  let done = '';
  let at = 0;
  for (const { 0: run, index } of text.matchAll(longRun)) {
    done += text.slice(at, index).normalize(form) + run;
    at = index + run.length;
  }
  return done + text.slice(at).normalize(form);
}

/** The text in NFC, in linear time. A run of more than 30 combining marks stays as it is. */
export const nfc = (text: string): string => normalised(text, 'NFC');

/** The text in NFD, in linear time. A run of more than 30 combining marks stays as it is. */
export const nfd = (text: string): string => normalised(text, 'NFD');
