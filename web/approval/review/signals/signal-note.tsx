import type { ReactNode } from 'react';
import { plural } from '../../../../shared/i18n/plural.ts';
import type { WardParams } from '../../../client/answers.ts';
import { useGlance } from '../../../client/use-glance.ts';
import { useLanguage } from '../../../language/language.tsx';
import { Link } from '../../../parts/link.tsx';
import classes from '../../approval.module.css';

/** In how many households of a ward there are signals. Nothing while that is not known, or where there is none. */
export function SignalNote({ campaign, ward }: WardParams): ReactNode {
  const { say, count } = useLanguage();
  const found = useGlance(
    'GET /api/campaigns/:campaign/wards/:ward/signals',
    { campaign, ward },
    { isFixed: true },
  );
  const total = found?.groups.reduce((sum, group) => sum + group.total, 0) ?? 0;
  if (total === 0) return null;
  return (
    <p className={classes.note}>
      {say(`${count(total)} dấu hiệu nên xem.`, `${count(total)} ${plural(total, 'signal')} to look at.`)}{' '}
      <Link href={`/dot/${campaign}/xa/${ward}/tham-dinh?xem=dau-hieu`}>
        {say('Xem dấu hiệu', 'See the signals')}
      </Link>
    </p>
  );
}
