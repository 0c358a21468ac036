import type { ReactNode } from 'react';
import { useGlance } from '../../../client/use-glance.ts';
import { useLanguage } from '../../../language/language.tsx';
import { Section } from '../../../parts/page.tsx';
import { useWard } from '../../../ward/use-ward.ts';
import { AskOpinion } from './ask-opinion.tsx';
import classes from './opinion.module.css';
import { OpinionLine } from './opinion-line.tsx';

/** Second opinions on the list, and what the reader may ask or has to say. Nothing where there is neither. */
export function SecondOpinions(): ReactNode {
  const { say } = useLanguage();
  const { params, ward, may } = useWard();
  const read = useGlance('GET /api/campaigns/:campaign/wards/:ward/opinions', params, {
    isWanted: may('readOpinions'),
  });
  const { opinions = [], advisers = [] } = read ?? {};
  const mayAsk = advisers.length > 0 && ward.level !== undefined && may('askOpinion');
  if (opinions.length === 0 && !mayAsk) return null;
  return (
    <div className={classes.opinions}>
      <Section title={say('Ý kiến thứ hai', 'Second opinions')}>
        {opinions.length > 0 && (
          <ul>
            {opinions.map((opinion) => (
              <OpinionLine key={opinion.opinion} opinion={opinion} />
            ))}
          </ul>
        )}
        {mayAsk && <AskOpinion advisers={advisers} />}
      </Section>
    </div>
  );
}
