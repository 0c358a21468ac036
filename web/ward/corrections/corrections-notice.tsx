import type { ReactNode } from 'react';
import { sections } from '../../../shared/i18n/controls.ts';
import { useGlance } from '../../client/use-glance.ts';
import { useLanguage } from '../../language/language.tsx';
import { Callout } from '../../parts/callout.tsx';
import { Link } from '../../parts/link.tsx';
import { useWardParams } from '../use-ward.ts';
import classes from './corrections.module.css';

/** Says on the ward's home that an inspection found wrong results there; nothing where none is left to correct. */
export function CorrectionsNotice(): ReactNode {
  const { say, count } = useLanguage();
  const params = useWardParams();
  const read = useGlance('GET /api/campaigns/:campaign/wards/:ward/corrections', params, {
    isFixed: true,
  });
  const open = read?.corrections.filter(({ corrected }) => !corrected).length ?? 0;
  if (open === 0) return null;
  return (
    <div className={classes.notice}>
      <Callout
        tone="warn"
        title={say(
          `Kiểm tra thấy ${count(open)} hộ có kết quả sai`,
          `An inspection found wrong results; households: ${count(open)}`,
        )}
      >
        <p>
          <Link href={`/dot/${params.campaign}/xa/${params.ward}/kiem-tra`}>{say(sections.corrections)}</Link>
        </p>
      </Callout>
    </div>
  );
}
