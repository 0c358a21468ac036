import type { ReactNode } from 'react';
import type { WardDetail } from '../../client/answers.ts';
import { useLanguage } from '../../language/language.tsx';
import classes from './home.module.css';

/** The ward in numbers: what was surveyed, who was and is poor, and what is missing. */
export function WardFigures({ detail: { ward, totals } }: { readonly detail: WardDetail }): ReactNode {
  const { say, count } = useLanguage();
  const before = (number: number): string =>
    say(`đầu kỳ ${count(number)}`, `${count(number)} at the opening`);
  return (
    <dl className={classes.figures}>
      <Figure name={say('Hộ đã rà soát', 'Surveyed')} value={count(ward.households)}>
        {say(`${count(ward.people)} nhân khẩu`, `${count(ward.people)} people`)}
      </Figure>
      <Figure name={say('Hộ nghèo', 'Poor')} value={count(ward.poor)}>
        {before(ward.before.poor)}
      </Figure>
      <Figure name={say('Hộ cận nghèo', 'Near-poor')} value={count(ward.nearPoor)}>
        {before(ward.before.nearPoor)}
      </Figure>
      <Figure name={say('Hộ còn thiếu', 'Still missing')} value={count(totals.missing)}>
        {say(`${count(totals.movements.excused)} hộ được miễn`, `${count(totals.movements.excused)} excused`)}
      </Figure>
      <Figure name={say('Hộ có lỗi', 'With errors')} value={count(ward.rejected)}>
        {say('chưa được ghi', 'not recorded')}
      </Figure>
    </dl>
  );
}

interface Props {
  readonly name: string;
  readonly value: string;
  readonly children: ReactNode;
}

function Figure({ name, value, children }: Props): ReactNode {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {value}
        <small>{children}</small>
      </dd>
    </div>
  );
}
