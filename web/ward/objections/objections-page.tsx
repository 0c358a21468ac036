import { Button, Group } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { sections } from '../../../shared/i18n/controls.ts';
import { useRead } from '../../client/use-read.ts';
import { useLanguage } from '../../language/language.tsx';
import { Section } from '../../parts/page.tsx';
import { useWard } from '../use-ward.ts';
import { WardPage } from '../ward-page.tsx';
import { Intake } from './intake/intake.tsx';
import { ObjectionCard } from './objection-card.tsx';
import { openOnes, resolvedOnes } from './objections.ts';
import { PaperClaim } from './paper-claim.tsx';
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
      <OnPaper />
      <Section title={say('Ý kiến gửi đến', 'What came in')}>
        <Intake />
      </Section>
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
function OnPaper(): ReactNode {
  const { say } = useLanguage();
  const { ward, postings, today, may } = useWard();
  const [paper, choose] = useState<'objection' | 'claim'>();
  const close = () => choose(undefined);
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
  if (paper === 'objection') return <PaperObjection onClose={close} />;
  if (paper === 'claim') return <PaperClaim onClose={close} />;
  return (
    <Group>
      <Button variant="default" onClick={() => choose('objection')}>
        {say('Ghi khiếu nại nhận bằng giấy', 'Record an objection on paper')}
      </Button>
      <Button variant="default" onClick={() => choose('claim')}>
        {say('Ghi đơn báo hộ bị bỏ sót', 'Record a household left out')}
      </Button>
    </Group>
  );
}
