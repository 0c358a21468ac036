import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { sections } from '../../../shared/i18n/controls.ts';
import { useRead } from '../../client/use-read.ts';
import { useLanguage } from '../../language/language.tsx';
import { Section } from '../../parts/page.tsx';
import { useWard } from '../use-ward.ts';
import { WardPage } from '../ward-page.tsx';
import { ObjectionCard } from './objection-card.tsx';
import { openOnes, resolvedOnes } from './objections.ts';
import { PaperObjection } from './paper-objection.tsx';
import { ResolvedTable } from './resolved-table.tsx';

/** The objections to a ward's posted list, and their rechecks. */
export default function ObjectionsPage(): ReactNode {
  const { say } = useLanguage();
  return (
    <WardPage title={say(sections.objections)}>
      <Objections />
    </WardPage>
  );
}

function Objections(): ReactNode {
  const { say } = useLanguage();
  const { params } = useWard();
  const { objections } = useRead('GET /api/campaigns/:campaign/wards/:ward/objections', params);
  const open = openOnes(objections);
  return (
    <>
      <Intake />
      <Section title={say('Phải phúc tra', 'To be rechecked')}>
        {open.length === 0 && (
          <p className="none">{say('Không có khiếu nại nào đang chờ.', 'No objection waits.')}</p>
        )}
        {open.map((objection) => (
          <ObjectionCard key={`${objection.household} ${objection.objectedAt}`} objection={objection} />
        ))}
      </Section>
      <Section title={say('Đã phúc tra', 'Rechecked')}>
        <ResolvedTable objections={resolvedOnes(objections)} />
      </Section>
    </>
  );
}

/** What comes in on paper is recorded by the ward while the list hangs. */
function Intake(): ReactNode {
  const { say } = useLanguage();
  const { ward, postings, today, may } = useWard();
  const [isOpen, open] = useState(false);
  const hangs = ward.stage === 'posting' && postings.some(({ lastDay }) => lastDay >= today);
  if (!hangs) {
    return (
      <p className="quiet">
        {say(
          'Khiếu nại được nhận khi danh sách đang niêm yết.',
          'Objections are taken while the list is posted.',
        )}
      </p>
    );
  }
  if (!may('resolveObjection')) return null;
  if (isOpen) return <PaperObjection onClose={() => open(false)} />;
  return (
    <p>
      <Button variant="default" onClick={() => open(true)}>
        {say('Ghi khiếu nại nhận bằng giấy', 'Record an objection on paper')}
      </Button>
    </p>
  );
}
