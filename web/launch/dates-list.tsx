import type { ReactNode } from 'react';
import { levelsOf } from '../../shared/approval/levels.ts';
import { plural } from '../../shared/i18n/plural.ts';
import type { CampaignHead } from '../client/answers.ts';
import { stages } from '../language/labels.ts';
import { useLanguage } from '../language/language.tsx';
import classes from './launch.module.css';

type Props = Pick<CampaignHead, 'calendar' | 'firstDayCounts' | 'approval'>;

/** Every date of a campaign with its weekday, and the clocks in working days. */
export function DatesList({ calendar, firstDayCounts, approval }: Props): ReactNode {
  const { say, weekday } = useLanguage();
  const { training, survey, vetting, close } = calendar;
  const span = ({ from, to }: { readonly from: string; readonly to: string }) => (
    <>
      {weekday(from)} – {weekday(to)}
    </>
  );
  const days = ({ workingDays }: { readonly workingDays: number }) =>
    say(`${workingDays} ngày làm việc`, `${workingDays} working ${plural(workingDays, 'day')}`);
  return (
    <dl className={classes.dates}>
      <dt>{say(stages.training)}</dt>
      <dd>{span(training)}</dd>
      <dt>{say(stages.survey)}</dt>
      <dd>{span(survey)}</dd>
      <dt>{say(stages.vetting)}</dt>
      <dd>{say(`đến ${weekday(vetting.to)}`, `until ${weekday(vetting.to)}`)}</dd>
      <dt>{say(stages.posting)}</dt>
      <dd>
        {days(calendar.posting)}
        {firstDayCounts && say(', kể cả ngày niêm yết', ', the day of posting included')}
      </dd>
      <dt>{say('Phúc tra', 'Recheck')}</dt>
      <dd>{days(calendar.recheck)}</dd>
      <dt>{say(stages.approval)}</dt>
      <dd>
        {days(calendar.approval)}
        {levelsOf(approval).length > 1 && say(', mỗi cấp', ' for each level')}
      </dd>
      <dt>{say('Kết thúc đợt', 'Close')}</dt>
      <dd>{weekday(close)}</dd>
    </dl>
  );
}
