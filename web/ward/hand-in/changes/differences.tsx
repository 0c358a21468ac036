import type { ReactNode } from 'react';
import type { ChangeLine } from '../../../client/answers.ts';
import { useLanguage } from '../../../language/language.tsx';
import classes from './changes.module.css';
import { differenceText } from './difference-text.ts';

type Difference = ChangeLine['differences'][number];

/** So many are seen at once; a household that is another one altogether has twenty. */
const shown = 6;

/** Fields that change, before and after; the later ones unfold. */
export function Differences({ differences }: { readonly differences: readonly Difference[] }): ReactNode {
  const { say } = useLanguage();
  const [first, rest] = [differences.slice(0, shown), differences.slice(shown)];
  if (rest.length < 2) return <List differences={differences} />;
  return (
    <div>
      <List differences={first} />
      <details>
        <summary>{say(`và ${rest.length} thay đổi khác`, `and ${rest.length} more`)}</summary>
        <List differences={rest} />
      </details>
    </div>
  );
}

function List({ differences }: { readonly differences: readonly Difference[] }): ReactNode {
  const { language } = useLanguage();
  return (
    <ul className={classes.differences}>
      {differences.map((each) => {
        const text = differenceText(each, language);
        return (
          <li key={text}>
            <bdi>{text}</bdi>
          </li>
        );
      })}
    </ul>
  );
}
