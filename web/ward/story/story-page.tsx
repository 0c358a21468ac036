import type { ReactNode } from 'react';
import { sections } from '../../../shared/i18n/controls.ts';
import { useLanguage } from '../../language/language.tsx';
import { Boundary } from '../../parts/boundary.tsx';
import { useFilter } from '../../parts/use-filter.ts';
import { KindChoice } from '../../story/kind-choice.tsx';
import classes from '../../story/story.module.css';
import { Story } from '../../story/story.tsx';
import { kinds } from '../../story/story-days.ts';
import { useWardParams } from '../use-ward.ts';
import { WardPage } from '../ward-page.tsx';

/** What happened in one ward. */
export default function StoryPage(): ReactNode {
  const { say } = useLanguage();
  const { campaign, ward } = useWardParams();
  const [kind, chooseKind] = useFilter('loai', kinds);
  return (
    <WardPage title={say(sections.story)}>
      <div className={classes.filters}>
        <KindChoice value={kind} onChange={chooseKind} />
      </div>
      <Boundary>
        <Story campaign={campaign} ward={ward} kind={kind} isWardPage />
      </Boundary>
    </WardPage>
  );
}
