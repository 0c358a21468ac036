import type { ReactNode } from 'react';
import { sections } from '../../../shared/i18n/controls.ts';
import { useLanguage } from '../../language/language.tsx';
import { Fact, Facts } from '../../parts/facts.tsx';
import { Section } from '../../parts/page.tsx';
import { PrintButton } from '../../parts/print/paper.tsx';
import { OwnFigures, OwnReport } from '../../report/own-report.tsx';
import { WardPapers } from '../papers/ward-papers.tsx';
import { PostingsTable } from '../posting/postings-table.tsx';
import { useWard } from '../use-ward.ts';
import { WardPage } from '../ward-page.tsx';
import { ClassTable } from './class-table.tsx';
import { EvidenceSection } from './evidence-section.tsx';
import { GroupsSection } from './groups-section.tsx';
import { MovementTable } from './movement-table.tsx';
import classes from './results-page.module.css';
import { StagesTable } from './stages-table.tsx';
import { StandardsTable } from './standards-table.tsx';
import { TargetsTable } from './targets-table.tsx';
import { VillageTable } from './village-table.tsx';

/** A ward in figures. It names nobody, so observers read it too. */
export default function ResultsPage(): ReactNode {
  const { say } = useLanguage();
  const { totals, targets, postings, stages, campaign, ward } = useWard();
  return (
    <WardPage title={say(sections.results)} actions={<PrintButton />}>
      <Summary />
      <Section title={say('Hộ nghèo, hộ cận nghèo', 'Poor and near-poor')}>
        <ClassTable totals={totals} />
      </Section>
      <GroupsSection counts={totals.groups} groups={campaign.standards[0]?.groups ?? []} />
      {totals.byStandard && (
        <Section title={say('Theo từng chuẩn', 'By standard')}>
          <StandardsTable byStandard={totals.byStandard} standards={campaign.standards} />
        </Section>
      )}
      <div className={classes.pair}>
        <Section title={say('Diễn biến', 'Movements')}>
          <MovementTable totals={totals} />
        </Section>
        <Section title={say('Các thôn', 'Villages')}>
          <VillageTable villages={totals.villages} />
        </Section>
      </div>
      <OwnFigures campaign={campaign.id} area={ward.code} />
      {targets.length > 0 && (
        <Section title={say('Chỉ tiêu giảm nghèo', 'Targets')}>
          <TargetsTable targets={targets} />
        </Section>
      )}
      <Section title={say('Các lần niêm yết', 'Postings')}>
        <PostingsTable postings={postings} />
      </Section>
      <Section title={say('Các bước đã qua', 'Stages')}>
        <StagesTable stages={stages} />
      </Section>
      <Files campaign={campaign.id} area={ward.code} />
    </WardPage>
  );
}

/** What may be taken along: papers to sign, the evidence pack, the report. */
function Files(own: { readonly campaign: string; readonly area: string }): ReactNode {
  return (
    <>
      <WardPapers />
      <EvidenceSection />
      <OwnReport {...own} />
    </>
  );
}

function Summary(): ReactNode {
  const { say, count } = useLanguage();
  const { totals, ward } = useWard();
  return (
    <>
      <p className="quiet">
        {ward.stage === 'recorded'
          ? say('Xã đã hoàn thành, kết quả là chính thức.', 'The ward is completed, its result official.')
          : say('Số liệu tạm tính: xã chưa hoàn thành.', 'Preliminary: the ward is not completed yet.')}
      </p>
      <div className="card">
        <Facts>
          <Fact name={say('Hộ đã rà soát', 'Households surveyed')}>{count(totals.households)}</Fact>
          <Fact name={say('Nhân khẩu', 'People')}>{count(totals.people)}</Fact>
          <Fact name={say('Hộ nghèo', 'Poor')}>{count(totals.classes.poor.households)}</Fact>
          <Fact name={say('Hộ cận nghèo', 'Near-poor')}>{count(totals.classes['near-poor'].households)}</Fact>
          <Fact name={say('Không nghèo', 'Not poor')}>{count(totals.classes.other.households)}</Fact>
          <Fact name={say('Chưa rà soát', 'Not surveyed yet')}>{count(totals.missing)}</Fact>
        </Facts>
      </div>
    </>
  );
}
