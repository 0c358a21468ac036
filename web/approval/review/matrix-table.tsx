import type { ReactNode } from 'react';
import type { Class } from '../../../shared/household.ts';
import type { Text } from '../../../shared/i18n/text.ts';
import { movementOf } from '../../../shared/results/movement.ts';
import type { Movement } from '../../../shared/results/totals.ts';
import type { WardDetail } from '../../client/answers.ts';
import { classes as classLabels } from '../../language/labels.ts';
import { useLanguage } from '../../language/language.tsx';
import { classOrder, type MatrixRow, matrixOf } from './matrix.ts';
import classes from './review.module.css';

const before: Readonly<Record<Class, Text>> = {
  poor: { vi: 'Đầu kỳ là hộ nghèo', en: 'Poor at the opening' },
  'near-poor': { vi: 'Đầu kỳ là hộ cận nghèo', en: 'Near-poor at the opening' },
  other: { vi: 'Không có trong danh sách đầu kỳ', en: 'Not on the opening list' },
};

const title: Text = { vi: 'Diễn biến từ đầu kỳ đến nay', en: 'Movements' };

interface Props {
  readonly detail: WardDetail;
  /** Shows the households of a movement, where the reader may see them. */
  readonly onChoose: ((movement: Movement) => void) | undefined;
}

/** From which class to which class households moved; each number leads to its households. */
export function MatrixTable({ detail: { totals }, onChoose }: Props): ReactNode {
  const { say } = useLanguage();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: on a phone the table is wider than the screen, and keyboards scroll it.
    <section className={classes.scroll} tabIndex={0} aria-label={say(title)}>
      <table className={classes.matrix}>
        <caption className="unseen">{say(title)}</caption>
        <thead>
          <tr>
            <th scope="col">{say('Đầu kỳ ↓ Nay →', 'Opening ↓ Now →')}</th>
            {classOrder.map((name) => (
              <th key={name} scope="col">
                {say(classLabels[name])}
              </th>
            ))}
            <th scope="col">{say('Không rà soát', 'Not surveyed')}</th>
          </tr>
        </thead>
        <tbody>
          {matrixOf(totals).map((row) => (
            <Row key={row.before} row={row} onChoose={onChoose} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Row({
  row,
  onChoose,
}: {
  readonly row: MatrixRow;
  readonly onChoose: Props['onChoose'];
}): ReactNode {
  const { say, count } = useLanguage();
  return (
    <tr>
      <th scope="row">{say(before[row.before])}</th>
      {classOrder.map((now) => {
        const movement = movementOf(row.before, now);
        const number = count(row.now[now]);
        const isLink = onChoose && movement && row.now[now] > 0;
        return (
          <td key={now} data-same={row.before === now || undefined}>
            {isLink ? (
              <button type="button" className="link" onClick={() => onChoose(movement)}>
                {number}
                <span className="unseen">{say(' hộ: xem danh sách', ' households: see the list')}</span>
              </button>
            ) : (
              number
            )}
          </td>
        );
      })}
      <td>{row.before === 'other' ? '–' : count(row.unsurveyed)}</td>
    </tr>
  );
}
