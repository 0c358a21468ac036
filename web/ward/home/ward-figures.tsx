import type { ReactNode } from 'react';
import { plural } from '../../../shared/i18n/plural.ts';
import type { WardDetail } from '../../client/answers.ts';
import { useLanguage } from '../../language/language.tsx';
import { Figure, Figures } from '../../parts/figures.tsx';

/** The ward in numbers: what was surveyed, who was and is poor, and what is missing. */
export function WardFigures({ detail: { ward, totals } }: { readonly detail: WardDetail }): ReactNode {
  const { say, count } = useLanguage();
  const { excused } = totals.movements;
  const before = (number: number): string =>
    say(`đầu kỳ ${count(number)}`, `${count(number)} at the opening`);
  return (
    <Figures>
      <Figure
        name={say('Hộ đã rà soát', 'Surveyed')}
        value={count(ward.households)}
        note={say(
          `${count(ward.people)} nhân khẩu`,
          `${count(ward.people)} ${plural(ward.people, 'person', 'people')}`,
        )}
      />
      <Figure name={say('Hộ nghèo', 'Poor')} value={count(ward.poor)} note={before(ward.before.poor)} />
      <Figure
        name={say('Hộ cận nghèo', 'Near-poor')}
        value={count(ward.nearPoor)}
        note={before(ward.before.nearPoor)}
      />
      <Figure
        name={say('Hộ còn thiếu', 'Still missing')}
        value={count(totals.missing)}
        note={say(`${count(excused)} hộ được miễn`, `${count(excused)} excused`)}
      />
      <Figure
        name={say('Hộ có lỗi', 'With errors')}
        value={count(ward.rejected)}
        note={say('chưa được ghi', 'not recorded')}
        tone={ward.rejected > 0 ? 'bad' : undefined}
      />
    </Figures>
  );
}
