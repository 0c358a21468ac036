import type { ReactNode } from 'react';
import { useLanguage } from '../../language/language.tsx';
import { Section } from '../../parts/page.tsx';
import { useWard } from '../use-ward.ts';

/** The papers that a recorded ward signs, for those who may have them. */
export function PapersSection({ children }: { readonly children: ReactNode }): ReactNode {
  const { say } = useLanguage();
  const { can, ward } = useWard();
  if (ward.stage !== 'recorded' || !can.includes('readPaper')) return null;
  return (
    <Section title={say('Văn bản để ký', 'Papers to sign')}>
      <p className="quiet">
        {say(
          'Số, ngày, người ký và căn cứ chưa biết được để trống “……”: điền trước khi ký.',
          'The number, the day, the signer and further legal bases stand as “……”, to be filled in before signing.',
        )}
      </p>
      {children}
    </Section>
  );
}
