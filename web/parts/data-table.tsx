import { type ReactNode, useState } from 'react';
import { useLanguage } from '../language/language.tsx';
import classes from './data-table.module.css';

export interface Column<Row> {
  readonly title: string;
  readonly cell: (row: Row) => ReactNode;
  readonly isNumber?: boolean;
}

interface Props<Row> {
  /** What the table shows, for screen readers. */
  readonly caption: string;
  /** The first one names the row. */
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  /** What is said where there is no row. */
  readonly empty?: string;
  /** Whether all rows are wanted at once, for paper. */
  readonly isWhole?: boolean;
}

/** As many rows as an old laptop shows at once without a stop. */
const step = 100;

/** A table that becomes a list of cards on a phone, and shows long lists a hundred rows at a time. */
export function DataTable<Row>({ caption, columns, rows, keyOf, empty, isWhole }: Props<Row>): ReactNode {
  const [shown, setShown] = useState(step);
  const { say, count } = useLanguage();
  if (rows.length === 0 && empty !== undefined) return <p className="none">{empty}</p>;
  const visible = isWhole ? rows : rows.slice(0, shown);
  const more = rows.length - visible.length;
  return (
    <>
      <table className={classes.table}>
        <caption className="unseen">{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ title, isNumber }) => (
              <th key={title} scope="col" className={isNumber ? classes.number : undefined}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {visible.map((row) => (
            <DataRow key={keyOf(row)} row={row} columns={columns} />
          ))}
        </tbody>
      </table>
      {more > 0 && (
        <p className={classes.more}>
          <button type="button" className="link" onClick={() => setShown(shown + step)}>
            {say(`Xem thêm (còn ${count(more)})`, `Show more (${count(more)} left)`)}
          </button>
        </p>
      )}
    </>
  );
}

function DataRow<Row>({
  row,
  columns,
}: {
  readonly row: Row;
  readonly columns: readonly Column<Row>[];
}): ReactNode {
  return (
    <tr>
      {columns.map(({ title, cell, isNumber }, index) => {
        const Cell = index === 0 ? 'th' : 'td';
        return (
          <Cell
            key={title}
            scope={index === 0 ? 'row' : undefined}
            data-title={title}
            className={isNumber ? classes.number : undefined}
          >
            {cell(row)}
          </Cell>
        );
      })}
    </tr>
  );
}
