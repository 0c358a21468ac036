import type { ReactNode } from 'react';
import type { Text } from '../../../../shared/i18n/text.ts';
import type { HouseholdView } from '../../../client/answers.ts';
import { formatDay } from '../../../language/format.ts';
import { useLanguage } from '../../../language/language.tsx';
import { ClassBadge } from '../../../parts/badges.tsx';
import { Fact, Facts } from '../../../parts/facts.tsx';
import { Section } from '../../../parts/page.tsx';

const t = (vi: string, en: string): Text => ({ vi, en });

const criteria = {
  code: t('mã hộ', 'the code'),
  citizenId: t('số CCCD/CMND của chủ hộ', 'the head’s id number'),
  name: t('họ tên, ngày sinh và thôn', 'name, birth and village'),
} as const satisfies Record<NonNullable<HouseholdView['matchedBy']>, Text>;

interface Props {
  readonly entry: NonNullable<HouseholdView['opening']>;
  /** Absent for a household that is not surveyed. */
  readonly matchedBy: HouseholdView['matchedBy'];
}

/** The household as it stood before this review. */
export function Opening({ entry, matchedBy }: Props): ReactNode {
  const { say, count } = useLanguage();
  return (
    <Section title={say('Trong danh sách đầu kỳ', 'On the opening list')}>
      <Facts>
        <Fact name={say('Chủ hộ', 'Head')}>
          <bdi>{entry.head}</bdi>
        </Fact>
        {entry.birth && <Fact name={say('Ngày sinh', 'Born')}>{formatDay(entry.birth)}</Fact>}
        <Fact name={say('Thôn', 'Village')}>
          <bdi>{entry.village}</bdi>
        </Fact>
        <Fact name={say('Số khẩu', 'People')}>{count(entry.people)}</Fact>
        <Fact name={say('Phân loại', 'Class')}>
          <ClassBadge value={entry.class} />
        </Fact>
        {matchedBy && <Fact name={say('Nhận ra theo', 'Recognised by')}>{say(criteria[matchedBy])}</Fact>}
        {entry.escapedIn && <Fact name={say('Thoát nghèo năm', 'Escaped in')}>{entry.escapedIn}</Fact>}
      </Facts>
    </Section>
  );
}
