import type { ReactNode } from 'react';
import type { Campaign } from '../../shared/campaign.ts';
import { useLanguage } from '../language/language.tsx';
import { Fact, Facts } from '../parts/facts.tsx';
import { DatesList } from './dates-list.tsx';
import { RulesFacts } from './rules-facts.tsx';

interface Props {
  readonly campaign: Campaign;
  /** Further facts, after those of the campaign. */
  readonly children?: ReactNode;
}

/** What a campaign will be, in one look, before it is stored. */
export function CampaignSummary({ campaign, children }: Props): ReactNode {
  const { say, count } = useLanguage();
  const { id, title, areas, calendar, posting, approval } = campaign;
  const wards = areas.filter(({ level }) => level === 'ward');
  return (
    <>
      <h3>
        <bdi>{title}</bdi>
      </h3>
      <Facts>
        <Fact name={say('Mã đợt', 'Id')}>{id}</Fact>
        <RulesFacts campaign={campaign} />
        <Fact name={say('Số xã', 'Wards')}>{count(wards.length)}</Fact>
        {children}
      </Facts>
      <DatesList calendar={calendar} firstDayCounts={posting?.firstDayCounts ?? false} approval={approval} />
    </>
  );
}
