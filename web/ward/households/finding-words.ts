import { findings } from '../../../shared/batch/findings/findings.ts';
import type { Text } from '../../../shared/i18n/text.ts';

const isKnown = (code: string): code is keyof typeof findings => Object.hasOwn(findings, code);
const general = (text: string): string => text.replace(/\{\w+\}/g, '…');

/** What a finding's code says, without the values of its row. A code of another version is shown as it is. */
export function findingWords(code: string): Text {
  if (!isKnown(code)) return { vi: code, en: code };
  const { vi, en } = findings[code].what;
  return { vi: general(vi), en: general(en) };
}

/** Each code once, with how often it stands there. */
export function countCodes(codes: readonly string[]): readonly (readonly [code: string, times: number])[] {
  const counts = new Map<string, number>();
  for (const code of codes) counts.set(code, (counts.get(code) ?? 0) + 1);
  return [...counts];
}
