import type { ReactNode } from 'react';
import { HouseholdEvidence } from '../../attachments/household-evidence.tsx';
import { useRead } from '../../client/use-read.ts';
import { useLanguage } from '../../language/language.tsx';
import { Link } from '../../parts/link.tsx';
import { Section } from '../../parts/page.tsx';
import { HouseholdPapers } from '../papers/household-papers.tsx';
import { useWardParams } from '../use-ward.ts';
import { WardPage } from '../ward-page.tsx';
import { Duplicates } from './household/duplicates.tsx';
import { History } from './household/history.tsx';
import { Mistaken } from './household/mistaken.tsx';
import { Opening } from './household/opening.tsx';
import { People } from './household/people.tsx';
import { Rejected } from './household/rejected.tsx';
import { Results } from './household/results.tsx';
import { Summary } from './household/summary.tsx';
import { Warnings } from './household/warnings.tsx';

/** The key at the end of the address. The router decodes a part of it only, so it is read from the address itself. */
function keyInAddress(): string {
  const last = location.pathname.split('/').at(-1) ?? '';
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
}

/** One household. Its head's name is not in the title, which browsers keep in their history. */
export default function HouseholdPage(): ReactNode {
  const { say } = useLanguage();
  const params = useWardParams();
  const household = keyInAddress();
  const view = useRead('GET /api/campaigns/:campaign/wards/:ward/household', { ...params, household });
  const { surveyed, opening, rejected, history } = view;
  const code = surveyed?.code ?? opening?.code ?? '';
  return (
    <WardPage title={`${say('Hộ', 'Household')} ${code}`.trim()}>
      <p className="no-print">
        <Link href={`/dot/${params.campaign}/xa/${params.ward}/ho`}>
          ‹ {say('Danh sách hộ', 'Households')}
        </Link>
      </p>
      <Summary view={view} />
      {rejected && <Rejected household={household} rejected={rejected} />}
      {surveyed && (
        <>
          <Results results={surveyed.results} />
          <Warnings codes={surveyed.warnings} />
          <People members={surveyed.members} />
        </>
      )}
      {opening && <Opening entry={opening} matchedBy={view.matchedBy} />}
      <HouseholdEvidence household={household} />
      {surveyed && <HouseholdPapers household={household} now={surveyed.now} />}
      {surveyed && <Duplicates household={household} />}
      {surveyed && <Mistaken household={household} village={surveyed.village} />}
      <Section title={say('Lịch sử', 'History')}>
        <History events={history} />
      </Section>
    </WardPage>
  );
}
