import type { ReactNode } from 'react';
import { arrivalOf, movementOf } from '../../../../shared/results/movement.ts';
import type { HouseholdView } from '../../../client/answers.ts';
import { causesText } from '../../../language/causes.ts';
import { dayOf, formatDay } from '../../../language/format.ts';
import { useLanguage } from '../../../language/language.tsx';
import { movements, relapses } from '../../../language/movements.ts';
import { needsText } from '../../../language/needs.ts';
import { ClassBadge } from '../../../parts/badges.tsx';
import { Fact, Facts } from '../../../parts/facts.tsx';
import { excuseReasons } from '../excuse-reasons.ts';
import classes from './summary.module.css';

/** Who the household is, and what became of it. */
export function Summary({ view }: { readonly view: HouseholdView }): ReactNode {
  const { say, count } = useLanguage();
  const { surveyed, opening, excused } = view;
  const head = surveyed?.members[0]?.name ?? opening?.head;
  const village = surveyed?.village ?? opening?.village;
  const people = surveyed?.people ?? opening?.people;
  return (
    <div className={`card ${classes.summary}`}>
      {head && (
        <h2>
          <bdi>{head}</bdi>
        </h2>
      )}
      <Facts>
        {village && (
          <Fact name={say('Thôn', 'Village')}>
            <bdi>{village}</bdi>
          </Fact>
        )}
        {people !== undefined && <Fact name={say('Số khẩu', 'People')}>{count(people)}</Fact>}
        {surveyed && <Surveyed surveyed={surveyed} opening={opening} />}
        {!surveyed && !excused && (
          <Fact name={say('Kết quả', 'Result')}>{say('Chưa rà soát', 'Not surveyed yet')}</Fact>
        )}
        {!surveyed && excused && (
          <Fact name={say('Được miễn rà soát', 'Excused')}>
            {say(excuseReasons[excused.reason])}, {formatDay(dayOf(excused.at))}
          </Fact>
        )}
      </Facts>
    </div>
  );
}

interface SurveyedProps {
  readonly surveyed: NonNullable<HouseholdView['surveyed']>;
  readonly opening: HouseholdView['opening'];
}

function Surveyed({ surveyed, opening }: SurveyedProps): ReactNode {
  const { say, language } = useLanguage();
  const { before, now, setting, noLabour, merit, causes, designations, needs, note } = surveyed;
  const movement = movementOf(before, now);
  const relapse = arrivalOf(opening) === 'relapsed' && now !== 'other' ? relapses[now] : undefined;
  return (
    <>
      <Fact name={say('Khu vực', 'Area')}>
        {setting === 'urban' ? say('Thành thị', 'Urban') : say('Nông thôn', 'Rural')}
      </Fact>
      <Fact name={say('Đầu kỳ', 'Before')}>
        <ClassBadge value={before} />
      </Fact>
      <Fact name={say('Kết quả', 'Result')}>
        <ClassBadge value={now} />
      </Fact>
      {movement && <Fact name={say('Diễn biến', 'Movement')}>{say(relapse ?? movements[movement])}</Fact>}
      {noLabour && <Fact name={say('Lao động', 'Labour')}>{say('Không có', 'None')}</Fact>}
      {merit && <Fact name={say('Người có công', 'Person of merit')}>{say('Có', 'Yes')}</Fact>}
      {designations && (
        <Fact name={say('Diện riêng', 'Designations')}>
          <bdi>{designations.map(({ name }) => name).join(', ')}</bdi>
        </Fact>
      )}
      {causes && <Fact name={say('Nguyên nhân', 'Causes')}>{causesText(causes, language)}</Fact>}
      {needs && <Fact name={say('Nhu cầu hỗ trợ', 'Needs')}>{needsText(needs, language)}</Fact>}
      {note && (
        <Fact name={say('Ghi chú', 'Note')}>
          <bdi>{note}</bdi>
        </Fact>
      )}
    </>
  );
}
