import type { ReactNode } from 'react';
import { plural } from '../../shared/i18n/plural.ts';
import type { WardParams } from '../client/answers.ts';
import { useGlance } from '../client/use-glance.ts';
import { useLanguage } from '../language/language.tsx';
import { Link } from '../parts/link.tsx';
import classes from './approval.module.css';

/** How many households of a ward share an id number with another one. Nothing while that is not known, or none does. */
export function DuplicateNote({ campaign, ward }: WardParams): ReactNode {
  const { say, count } = useLanguage();
  const found = useGlance('GET /api/campaigns/:campaign/wards/:ward/duplicates', { campaign, ward });
  const households = new Set(found?.duplicates.map(({ household }) => household)).size;
  if (households === 0) return null;
  return (
    <p className={classes.note}>
      {say(
        `${count(households)} hộ trùng số định danh với hộ khác.`,
        `${count(households)} ${plural(households, 'household shares', 'households share')} an id number with another one.`,
      )}{' '}
      <Link href={`/dot/${campaign}/trung-lap`}>{say('Xem trùng lặp', 'See the duplicates')}</Link>
    </p>
  );
}
