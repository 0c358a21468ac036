import type { ReactNode } from 'react';
import type { Campaign } from '../../shared/campaign.ts';
import { useLanguage } from '../language/language.tsx';
import { Fact } from '../parts/facts.tsx';

interface Props {
  readonly campaign: Pick<Campaign, 'standards' | 'approval' | 'training' | 'vetting'>;
}

const approvers = {
  district: { vi: 'Cấp huyện', en: 'The district' },
  province: { vi: 'Cấp tỉnh', en: 'The province' },
  none: { vi: 'Không có', en: 'Nobody' },
} as const;

/** The rules that a campaign keeps once it runs, for a last look. */
export function RulesFacts({ campaign }: Props): ReactNode {
  const { say } = useLanguage();
  const { standards, approval, training, vetting } = campaign;
  return (
    <>
      <Fact name={say('Chuẩn nghèo', 'Poverty standard')}>{standards.join(', ')}</Fact>
      <Fact name={say('Cấp thẩm định', 'Who approves')}>{say(approvers[approval])}</Fact>
      <Fact name={say('Tập huấn trước khi nộp', 'Training before lists')}>
        {training.gate === 'required' ? say('Bắt buộc', 'Required') : say('Không bắt buộc', 'Advisory')}
      </Fact>
      <Fact name={say('Đồng ý khi họp thôn', 'Agreement in the meeting')}>
        {Math.round(vetting.agree * 100)}%
      </Fact>
    </>
  );
}
