import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { findings } from '../../../shared/batch/findings/findings.ts';
import { buttons, sections } from '../../../shared/i18n/controls.ts';
import type { Text } from '../../../shared/i18n/text.ts';
import { refusals } from '../../../shared/refusals.ts';

const controls: readonly Text[] = [...Object.values(sections), ...Object.values(buttons)];
const languages = ['vi', 'en'] as const;

/** What a text quotes, but for what is filled in. */
const quotedIn = (text: string): string[] =>
  [...text.matchAll(/“([^”{]+)”/g)].map(([, quoted = '']) => quoted);

describe('a text that sends its reader to a control', () => {
  test.each(Object.entries(refusals))('of the refusal %s names one that the app has', (_name, { cure }) => {
    for (const language of languages) {
      const known = controls.map((control) => control[language]);
      for (const quoted of quotedIn(cure[language])) expect(known).toContain(quoted);
    }
  });

  test('names the same controls in both languages', () => {
    const keysOf = (text: string, language: keyof Text) =>
      quotedIn(text).map((quoted) => controls.findIndex((control) => control[language] === quoted));
    for (const { cure } of [...Object.values(refusals), findings.W404])
      expect(keysOf(cure.vi, 'vi')).toEqual(keysOf(cure.en, 'en'));
  });
});

describe('the labels of the app', () => {
  test.each(languages)('are different in %s within the sections and within the buttons', (language) => {
    for (const labels of [sections, buttons]) {
      const shown = Object.values(labels).map((label) => label[language]);
      expect(new Set(shown).size).toBe(shown.length);
    }
  });

  test('stand in the guide to words', () => {
    const page = readFileSync(new URL('../../../docs/huong-dan/tu-ngu.md', import.meta.url), 'utf8');
    const rows = controls.map(({ vi, en }) => `| ${vi} | ${en} |`);
    expect(rows.filter((row) => !page.includes(row))).toEqual([]);
  });
});
