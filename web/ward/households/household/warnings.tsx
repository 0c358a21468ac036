import type { ReactNode } from 'react';
import { useLanguage } from '../../../language/language.tsx';
import { Section } from '../../../parts/page.tsx';
import { countCodes, findingWords } from '../finding-words.ts';

/** What the check of the file found odd in the household, though it was recorded. */
export function Warnings({ codes }: { readonly codes: readonly string[] }): ReactNode {
  const { say } = useLanguage();
  if (codes.length === 0) return null;
  return (
    <Section title={say('Cảnh báo', 'Warnings')}>
      <ul>
        {countCodes(codes).map(([code, times]) => (
          <li key={code}>
            {say(findingWords(code))}{' '}
            <span className="quiet">({times > 1 ? `${code} × ${times}` : code})</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
