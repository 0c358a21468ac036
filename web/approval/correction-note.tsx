import type { ReactNode } from 'react';
import { sections } from '../../shared/i18n/controls.ts';
import { plural } from '../../shared/i18n/plural.ts';
import type { WardParams } from '../client/answers.ts';
import { useGlance } from '../client/use-glance.ts';
import { useLanguage } from '../language/language.tsx';
import { Link } from '../parts/link.tsx';
import classes from './approval.module.css';

/** In how many households of a ward an inspection found another result than is recorded still. Nothing where in none. */
export function CorrectionNote({ campaign, ward }: WardParams): ReactNode {
  const { say, count } = useLanguage();
  const found = useGlance('GET /api/campaigns/:campaign/wards/:ward/corrections', { campaign, ward });
  const open = found?.corrections.filter(({ corrected }) => !corrected).length ?? 0;
  if (open === 0) return null;
  return (
    <p className={classes.note}>
      {say(
        `Kiểm tra thấy ${count(open)} hộ có kết quả sai, chưa sửa.`,
        `An inspection found ${count(open)} ${plural(open, 'household')} with a wrong result, not corrected yet.`,
      )}{' '}
      <Link href={`/dot/${campaign}/xa/${ward}/kiem-tra`}>{say(sections.corrections)}</Link>
    </p>
  );
}
