import type { ReactNode } from 'react';
import { levelsOf } from '../../shared/approval/levels.ts';
import type { Campaign } from '../../shared/campaign.ts';
import type { Text } from '../../shared/i18n/text.ts';
import type { Goal } from '../../shared/reports/goals.ts';
import { standards } from '../../shared/standards/index.ts';
import { useLanguage } from '../language/language.tsx';
import { Fact } from '../parts/facts.tsx';

interface Props {
  readonly campaign: Pick<
    Campaign,
    'standards' | 'ownStandards' | 'approval' | 'training' | 'vetting' | 'goals' | 'quietHours' | 'reporting'
  >;
}

const approvers = {
  district: { vi: 'Cấp huyện', en: 'The district' },
  province: { vi: 'Cấp tỉnh', en: 'The province' },
} as const;

/** Who approves, one level after another. */
function approversText(approval: Campaign['approval']): Text {
  const levels = levelsOf(approval).map((level) => approvers[level]);
  if (levels.length === 0) return { vi: 'Không có', en: 'Nobody' };
  return {
    vi: levels.map(({ vi }) => vi).join(' → '),
    en: levels.map(({ en }) => en).join(' → '),
  };
}

const goalClasses = {
  poor: { vi: 'hộ nghèo', en: 'poor' },
  'near-poor': { vi: 'hộ cận nghèo', en: 'near-poor' },
  both: { vi: 'hộ nghèo và cận nghèo', en: 'poor and near-poor' },
} as const;

function goalText(goal: Goal): Text {
  const { vi, en } = goalClasses[goal.class];
  return 'below' in goal
    ? { vi: `${vi} dưới ${String(goal.below).replace('.', ',')}%`, en: `${en} below ${goal.below}%` }
    : {
        vi: `${vi} giảm từ ${String(goal.fall).replace('.', ',')} điểm %`,
        en: `${en} down by ${goal.fall} points or more`,
      };
}

/** How many reports the province is reminded of. */
const reportDays = ({
  preliminary,
  official,
  inYear = [],
}: NonNullable<Campaign['reporting']> = {}): number =>
  [preliminary, official, ...inYear].filter((day) => day !== undefined).length;

/** The rules that a campaign keeps once it runs, for a last look. */
export function RulesFacts({ campaign }: Props): ReactNode {
  const { say, count } = useLanguage();
  const { approval, training, vetting, goals = [], quietHours, reporting } = campaign;
  const known = [...campaign.ownStandards, ...standards.values()];
  const names = campaign.standards.map(
    (id) => known.find((each) => each.id === id)?.title ?? { vi: id, en: id },
  );
  const reports = reportDays(reporting);
  return (
    <>
      <Fact name={say('Chuẩn nghèo', 'Poverty standard')}>{names.map((name) => say(name)).join('; ')}</Fact>
      <Fact name={say('Cấp thẩm định', 'Who approves')}>{say(approversText(approval))}</Fact>
      <Fact name={say('Tập huấn trước khi nộp', 'Training before lists')}>
        {training.gate === 'required' ? say('Bắt buộc', 'Required') : say('Không bắt buộc', 'Advisory')}
      </Fact>
      <Fact name={say('Đồng ý khi họp thôn', 'Agreement in the meeting')}>
        {Math.round(vetting.agree * 100)}%
      </Fact>
      {quietHours && (
        <Fact name={say('Giờ không gửi thư', 'Quiet hours')}>
          {quietHours.from}–{quietHours.to}
        </Fact>
      )}
      <Fact name={say('Ngày báo cáo', 'Reporting days')}>
        {reports === 0 ? say('Không nhắc', 'None') : say(`${count(reports)} ngày`, `${count(reports)}`)}
      </Fact>
      {goals.length > 0 && (
        <Fact name={say('Mục tiêu', 'Goals')}>{goals.map((goal) => say(goalText(goal))).join('; ')}</Fact>
      )}
    </>
  );
}
