import { NativeSelect } from '@mantine/core';
import type { ReactNode } from 'react';
import { useParams } from 'wouter';
import { sections } from '../../shared/i18n/controls.ts';
import { useUser } from '../client/session.tsx';
import { useRead } from '../client/use-read.ts';
import { useLanguage } from '../language/language.tsx';
import { Boundary } from '../parts/boundary.tsx';
import { Page } from '../parts/page.tsx';
import { useFilter } from '../parts/use-filter.ts';
import { ChainCheck } from '../story/chain-check.tsx';
import { KindChoice } from '../story/kind-choice.tsx';
import classes from '../story/story.module.css';
import { Story } from '../story/story.tsx';
import { kinds } from '../story/story-days.ts';

/** What happened in the campaign and in the wards of the reader's area. */
export default function StoryPage(): ReactNode {
  const { say } = useLanguage();
  const { campaign = '' } = useParams();
  const { role } = useUser();
  const board = useRead('GET /api/campaigns/:campaign/board', { campaign });
  const [kind, chooseKind] = useFilter('loai', kinds);
  const [ward, chooseWard] = useFilter('xa', ['', ...board.wards.map(({ code }) => code)]);
  return (
    <Page title={say(sections.story)} note={board.campaign.title}>
      {role === 'province' && (
        <Boundary>
          <ChainCheck
            campaign={campaign}
            nameOfWard={(code) => board.wards.find((line) => line.code === code)?.name ?? code}
          />
        </Boundary>
      )}
      <div className={classes.filters}>
        <NativeSelect
          label={say('Xã', 'Ward')}
          value={ward}
          onChange={({ currentTarget }) => chooseWard(currentTarget.value)}
          data={[
            { value: '', label: say('Tất cả', 'All') },
            ...board.wards.map(({ code, name }) => ({ value: code, label: name })),
          ]}
        />
        <KindChoice value={kind} onChange={chooseKind} />
      </div>
      <Boundary>
        <Story key={ward} campaign={campaign} ward={ward || undefined} kind={kind} />
      </Boundary>
    </Page>
  );
}
