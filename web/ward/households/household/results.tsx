import type { ReactNode } from 'react';
import { boundsOf } from '../../../../shared/results/bounds.ts';
import type { HouseholdView } from '../../../client/answers.ts';
import { useLanguage } from '../../../language/language.tsx';
import { ClassBadge } from '../../../parts/badges.tsx';
import { Section } from '../../../parts/page.tsx';
import { useWard } from '../../use-ward.ts';

import classes from './results.module.css';

type Result = NonNullable<HouseholdView['surveyed']>['results'][number];

/** The class by each standard, and what it follows from; the standards that lack a score come last. */
export function Results({ results }: { readonly results: readonly Result[] }): ReactNode {
  const { say } = useLanguage();
  const { standards } = useWard().campaign;
  const unknown = standards.filter(({ id }) => results.every(({ standard }) => standard !== id));
  return (
    <Section title={say('Phân loại', 'Class')}>
      <div className={classes.results}>
        {results.map((result) => (
          <div key={result.standard} className="card">
            <h3>
              {say(result.title)} <ClassBadge value={result.class} />
              {result.group && say(` · nhóm ${result.group}`, ` · group ${result.group}`)}
              {result.further?.map((title) => ` · ${say(title)}`)}
            </h3>
            <ul>
              <Measured result={result} />
              <Deprived result={result} />
            </ul>
          </div>
        ))}
        {unknown.map(({ id, title }) => (
          <div key={id} className="card">
            <h3>
              {say(title)} <ClassBadge value="unknown" />
            </h3>
            <p>
              {say(
                'Danh sách thiếu điểm số hoặc thu nhập mà chuẩn này cần.',
                'The list lacks a score or an income that this standard needs.',
              )}
            </p>
          </div>
        ))}
      </div>
    </Section>
  );
}

function Measured({ result: { standard, by, measure, lines } }: { readonly result: Result }): ReactNode {
  const { say, count } = useLanguage();
  const per = useWard().campaign.standards.find(({ id }) => id === standard)?.incomePer;
  const { above, upTo } = boundsOf(measure, lines);
  const over = above === undefined ? '' : say(`trên ${count(above)}`, `above ${count(above)}`);
  const within = upTo === undefined ? '' : say(`không quá ${count(upTo)}`, `at most ${count(upTo)}`);
  const bounds = [over, within].filter((text) => text !== '').join(', ');
  const period = per === 'year' ? say('năm', 'year') : say('tháng', 'month');
  return (
    <li>
      {by === 'b1'
        ? say(`Điểm B1: ${count(measure)}`, `B1 score: ${count(measure)}`)
        : say(
            `Thu nhập bình quân: ${count(measure)} đồng/người/${period}`,
            `Income: ${count(measure)} dong per person and ${period}`,
          )}
      {bounds && ` (${bounds})`}
    </li>
  );
}

function Deprived({ result: { points, cut, deprived } }: { readonly result: Result }): ReactNode {
  const { say, count } = useLanguage();
  if (points === undefined) return null;
  return (
    <li>
      {say(`Điểm thiếu hụt B2: ${count(points)}`, `Deprivation points (B2): ${count(points)}`)}{' '}
      {cut !== undefined &&
        (points >= cut
          ? say(`(từ ${count(cut)} trở lên: thiếu hụt)`, `(${count(cut)} or more: deprived)`)
          : say(`(dưới ${count(cut)}: không thiếu hụt)`, `(below ${count(cut)}: not deprived)`))}
      {deprived && deprived.length > 0 && (
        <ul>
          {deprived.map(({ key, label, definition, points: each }) => (
            <li key={key}>
              {label}: {say(definition)} ({count(each)})
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}
