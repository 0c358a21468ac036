import type { ReactNode } from 'react';
import type { ChangeLine } from '../../../client/answers.ts';
import { useLanguage } from '../../../language/language.tsx';
import classes from './changes.module.css';
import { Differences } from './differences.tsx';

/** Households by name, each with the fields that change. */
export function ChangedHouseholds({ lines }: { readonly lines: readonly ChangeLine[] }): ReactNode {
  const { say } = useLanguage();
  return (
    <ul className={classes.households}>
      {lines.map(({ household, head, code, village, row, differences }) => (
        <li key={household}>
          <div>
            <b>
              <bdi>{head}</bdi>
            </b>
            <p className="quiet">
              {code && (
                <>
                  <bdi>{code}</bdi> ·{' '}
                </>
              )}
              <bdi>{village}</bdi> · {say(`dòng ${row}`, `row ${row}`)}
            </p>
          </div>
          <Differences differences={differences} />
        </li>
      ))}
    </ul>
  );
}
