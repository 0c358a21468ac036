import type { ReactNode } from 'react';
import type { HouseholdView } from '../../client/answers.ts';
import { PaperLinks } from './paper-links.tsx';
import { PapersSection } from './papers-section.tsx';

interface Props {
  readonly household: string;
  readonly now: NonNullable<HouseholdView['surveyed']>['now'];
}

/** The certificate of a household, or its written refusal. */
export function HouseholdPapers({ household, now }: Props): ReactNode {
  return (
    <PapersSection>
      <ul>
        <PaperLinks kind={now === 'other' ? 'refusal' : 'certificate'} household={household} />
      </ul>
    </PapersSection>
  );
}
