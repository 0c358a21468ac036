import type { ReactNode } from 'react';
import { plural } from '../../shared/i18n/plural.ts';
import type { TableProblem } from '../../shared/tables/table-findings.ts';
import { useLanguage } from '../language/language.tsx';
import { type Column, DataTable } from '../parts/data-table.tsx';
import classes from './launch.module.css';

/** A CSV file is its only sheet. */
const isOfSheet = ({ sheet = '' }: TableProblem): boolean => sheet !== '' && !/\.csv$/i.test(sheet);

/** Everything that cannot be used in a file, by sheet, row and column, each with its code and its cure. */
export function TableProblems({ problems }: { readonly problems: readonly TableProblem[] }): ReactNode {
  const { say, count } = useLanguage();
  const columns = useColumns(problems.some(isOfSheet));
  if (problems.length === 0) return null;
  const number = count(problems.length);
  return (
    <section className={classes.problems} role="alert">
      <h3>
        {say(
          `${number} chỗ cần sửa trong tệp`,
          `${number} ${plural(problems.length, 'place')} to correct in the file`,
        )}
      </h3>
      <p>{say('Sửa trong tệp rồi chọn lại tệp đó.', 'Correct them in the file, then choose it again.')}</p>
      <DataTable
        caption={say('Các chỗ cần sửa', 'Places to correct')}
        rows={problems}
        keyOf={({ sheet, row, label, code, text }) => [sheet, row, label, code, text.en].join(' ')}
        columns={columns}
      />
    </section>
  );
}

function useColumns(hasSheets: boolean): Column<TableProblem>[] {
  const { say } = useLanguage();
  const row: Column<TableProblem> = {
    title: say('Dòng', 'Row'),
    cell: ({ row }) =>
      row > 0 && (
        <>
          {!hasSheets && <span className={classes.rowWord}>{say('Dòng', 'Row')} </span>}
          {row}
        </>
      ),
  };
  const column: Column<TableProblem> = {
    title: say('Cột', 'Column'),
    cell: ({ column, label }) => (
      <span>
        {column && <b>{column}</b>} <bdi>{label}</bdi>
      </span>
    ),
  };
  const sheet: Column<TableProblem> = {
    title: say('Trang tính', 'Sheet'),
    cell: ({ sheet }) => <bdi>{sheet}</bdi>,
  };
  return [
    ...(hasSheets ? [sheet] : []),
    row,
    column,
    { title: say('Mã', 'Code'), cell: ({ code }) => <span className={classes.code}>{code}</span> },
    { title: say('Lỗi', 'Problem'), cell: ({ text }) => say(text) },
    { title: say('Sửa thế nào', 'How to correct it'), cell: ({ cure }) => say(cure) },
  ];
}
