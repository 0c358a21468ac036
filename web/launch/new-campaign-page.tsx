import type { ReactNode } from 'react';
import { useSearchParams } from 'wouter';
import { sections } from '../../shared/i18n/controls.ts';
import { useGlance } from '../client/use-glance.ts';
import { useRead } from '../client/use-read.ts';
import { dayOf } from '../language/format.ts';
import { useLanguage } from '../language/language.tsx';
import { Page } from '../parts/page.tsx';
import { CopyCampaign } from './copy-campaign.tsx';
import { EditCampaign } from './edit-campaign.tsx';
import { Wizard } from './wizard.tsx';

/** Opens a campaign in a few steps, copies an earlier one, or edits one that is not launched. */
export default function NewCampaignPage(): ReactNode {
  const [search] = useSearchParams();
  const edited = search.get('sua');
  return edited ? <EditCampaign key={edited} campaign={edited} /> : <NewCampaign />;
}

function NewCampaign(): ReactNode {
  const { say } = useLanguage();
  const { campaigns } = useRead('GET /api/campaigns', {});
  const { now } = useRead('GET /api/session', {});
  const years = campaigns.filter(({ review }) => !review);
  const latest = [...years].sort((a, b) => b.year - a.year)[0]?.id ?? '';
  const board = useGlance(
    'GET /api/campaigns/:campaign/board',
    { campaign: latest },
    { isWanted: latest !== '' },
  );
  if (latest !== '' && !board) return null;
  const beginning = {
    year: Number(dayOf(now).slice(0, 4)),
    provinceName: board?.campaign.province.name ?? '',
    taken: campaigns.map(({ id }) => id),
  };
  return (
    <Page title={say(sections.newCampaign)}>
      <CopyCampaign campaigns={years} />
      <Wizard beginning={beginning} />
    </Page>
  );
}
