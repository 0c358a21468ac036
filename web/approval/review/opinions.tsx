import type { ReactNode } from 'react';
import { buttons } from '../../../shared/i18n/controls.ts';
import { useLanguage } from '../../language/language.tsx';
import { Section } from '../../parts/page.tsx';
import { useWard } from '../../ward/use-ward.ts';
import { Decisions } from './decisions.tsx';
import { RemarkForm } from './remark-form.tsx';

/** What was decided and remarked, and a remark of one's own. */
export function Opinions(): ReactNode {
  const { say } = useLanguage();
  const { may } = useWard();
  return (
    <>
      {may('remark') && (
        <Section title={say(buttons.remark)}>
          <RemarkForm />
        </Section>
      )}
      {may('readDecisions') && (
        <Section title={say('Các quyết định và nhận xét', 'Decisions and remarks')}>
          <Decisions />
        </Section>
      )}
      {!may('remark') && !may('readDecisions') && (
        <p className="none">{say('Không có gì để xem ở đây.', 'There is nothing to see here.')}</p>
      )}
    </>
  );
}
