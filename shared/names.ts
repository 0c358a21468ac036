import { nfc } from './i18n/bounded-nfc.ts';
import { latinFirst } from './i18n/latin-pattern.ts';

/** One way of writing a name: NFC, one space, lower case, and tone marks where Unicode puts them (hòa = hoà). */
export const fold = (text: string): string => retone(tidied(text).toLowerCase());

/** Words of Latin letters, none of which Unicode composes further, and of ASCII, with one space between them. */
const tidy = /^[!-~\u00c0-\u024f\u1e00-\u1eff]+(?: [!-~\u00c0-\u024f\u1e00-\u1eff]+)*$/;

/** NFC with one space. Nearly every name is so already, and recognising that takes a fifth of the time. */
const tidied = (text: string): string => (tidy.test(text) ? text : nfc(text).trim().replace(/\s+/g, ' '));

const tones: Readonly<Record<string, string>> = Object.fromEntries(
  ['oa', 'oe', 'uy'].flatMap((pair) => {
    const [first, second] = [pair.charAt(0), pair.charAt(1)];
    return ['\u0300', '\u0301', '\u0303', '\u0309', '\u0323'].map((tone) => [
      (first + second + tone).normalize('NFC'),
      (first + tone + second).normalize('NFC'),
    ]);
  }),
);

/** Replaces the new tone placement by the old: `hoà` becomes `hòa`, unless a consonant closes the syllable or `q` opens it. */
const retone = (text: string): string =>
  mayHaveNewTone.test(text) ? text.replace(newTone(text), (pair) => tones[pair] ?? pair) : text;

/** Few names have such letters; looking for them alone is much faster than replacing them where they count. */
const mayHaveNewTone = /(?:o[àáãảạèéẽẻẹ]|u[ỳýỹỷỵ])(?![a-z])/;
const newTone = latinFirst(/(?<!q)(o[àáãảạèéẽẻẹ]|u[ỳýỹỷỵ])(?!\p{L})/gu);

/** Gives every name its first known spelling, so that one village is not counted as two. */
export function spelling(known: Iterable<string>): (name: string) => string {
  const first = new Map<string, string>();
  const spell = (name: string): string => {
    const folded = fold(name);
    const known = first.get(folded);
    if (known !== undefined) return known;
    first.set(folded, name);
    return name;
  };
  for (const name of known) spell(name);
  return spell;
}
