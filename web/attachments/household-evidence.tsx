import type { ReactNode } from 'react';
import { useLanguage } from '../language/language.tsx';
import { Section } from '../parts/page.tsx';
import { useWard } from '../ward/use-ward.ts';
import { AttachedFiles } from './attached-files.tsx';
import { HouseholdPosition } from './household-position.tsx';

/** Photos of a household's home, and where it is. */
export function HouseholdEvidence({ household }: { readonly household: string }): ReactNode {
  const { say } = useLanguage();
  const { may } = useWard();
  if (!may('readAttachments')) return null;
  return (
    <>
      <Section title={say('Ảnh của hộ', 'Photos')}>
        <AttachedFiles to={{ kind: 'household', household }} place={say('hộ này', 'this household')} />
      </Section>
      <Section title={say('Vị trí', 'Position')}>
        <HouseholdPosition household={household} />
      </Section>
    </>
  );
}
