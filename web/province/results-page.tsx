import { type ReactNode, useMemo } from 'react';
import { sections } from '../../shared/i18n/controls.ts';
import { plural } from '../../shared/i18n/plural.ts';
import type { CampaignResult } from '../client/answers.ts';
import { useUser } from '../client/session.tsx';
import { useRead } from '../client/use-read.ts';
import { formatDay } from '../language/format.ts';
import { stages } from '../language/labels.ts';
import { useLanguage } from '../language/language.tsx';
import { Fact, Facts } from '../parts/facts.tsx';
import { Page, Section } from '../parts/page.tsx';
import { OwnFigures, OwnReport } from '../report/own-report.tsx';
import { GroupsSection } from '../ward/results/groups-section.tsx';
import { PrintButton } from './print-button.tsx';
import { byDistrict, byWard } from './results/area-figures.ts';
import { AreasTable } from './results/areas-table.tsx';
import { MovementsTable } from './results/movements-table.tsx';
import { StandardsTable } from './results/standards-table.tsx';
import { TotalsTable } from './results/totals-table.tsx';
import { SupportSection } from './support/support-section.tsx';
import { useBoard } from './use-board.ts';

/** The result of the reader's area as it stands, in figures. */
export default function ResultsPage(): ReactNode {
  const { say } = useLanguage();
  const { campaign, today } = useBoard();
  const { area } = useUser();
  const result = useRead('GET /api/campaigns/:campaign/result', { campaign: campaign.id });
  const { totals } = result;
  return (
    <Page
      title={say(sections.results)}
      note={say(
        `${campaign.title} · đến ngày ${formatDay(today)}`,
        `${campaign.title} · as of ${formatDay(today)}`,
      )}
      actions={<PrintButton />}
    >
      <Standing result={result} />
      <Section title={say('Tổng hợp', 'Totals')}>
        <TotalsTable totals={totals} />
      </Section>
      <GroupsSection counts={totals.groups} groups={campaign.standards[0]?.groups ?? []} />
      <Section title={say('Diễn biến', 'Movements')}>
        <MovementsTable totals={totals} />
      </Section>
      {totals.byStandard && (
        <Section title={say('Theo từng chuẩn', 'By standard')}>
          <StandardsTable standards={campaign.standards} byStandard={totals.byStandard} />
        </Section>
      )}
      <OwnFigures campaign={campaign.id} area={area} />
      <Areas result={result} />
      <SupportSection />
      <OwnReport campaign={campaign.id} area={area} />
    </Page>
  );
}

/** How far the result is, and whether its record can be trusted. */
function Standing({ result: { wards, totals, audit } }: { readonly result: CampaignResult }): ReactNode {
  const { say, count } = useLanguage();
  const recorded = wards.filter(({ stage }) => stage === 'recorded').length;
  return (
    <div className="card">
      <Facts>
        <Fact name={say(stages.recorded)}>
          {say(
            `${count(recorded)} / ${count(wards.length)} xã`,
            `${count(recorded)} of ${count(wards.length)} ${plural(wards.length, 'ward')}`,
          )}
        </Fact>
        <Fact name={say('Đã rà soát', 'Surveyed')}>
          {say(
            `${count(totals.households)} hộ, ${count(totals.people)} người`,
            `${count(totals.households)} ${plural(totals.households, 'household')}, ${count(totals.people)} ${plural(totals.people, 'person', 'people')}`,
          )}
        </Fact>
        <Fact name={say('Nhật ký', 'Story')}>
          {audit.valid
            ? say(
                `nguyên vẹn, ${count(audit.events)} sự kiện đã kiểm tra`,
                `complete and unchanged, ${count(audit.events)} ${plural(audit.events, 'event')} checked`,
              )
            : say(
                'có sự kiện bị sửa hoặc mất: báo ngay cho người quản trị',
                'an event was changed or removed: tell the administrator at once',
              )}
        </Fact>
      </Facts>
    </div>
  );
}

function Areas({ result }: { readonly result: CampaignResult }): ReactNode {
  const { say } = useLanguage();
  const { campaign, wards } = useBoard();
  const lines = useMemo(() => byWard(result.wards), [result]);
  const districtOf = new Map(wards.map(({ code, district }) => [code, district]));
  const districts = byDistrict(lines, campaign.districts, (code) => districtOf.get(code));
  return (
    <>
      {districts.length > 1 && (
        <Section title={say('Theo huyện', 'By district')}>
          <AreasTable
            caption={say('Theo huyện', 'By district')}
            kind={say('Huyện', 'District')}
            areas={districts}
          />
        </Section>
      )}
      <Section title={say('Theo xã', 'By ward')}>
        <AreasTable
          caption={say('Theo xã', 'By ward')}
          kind={say('Xã', 'Ward')}
          areas={lines}
          addressOf={(code) => `/dot/${campaign.id}/xa/${code}/ket-qua`}
        />
      </Section>
    </>
  );
}
