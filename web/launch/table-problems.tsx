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
  if (problems.length === 0) return null;
  const number = count(problems.length);
  const columns: Column<TableProblem>[] = [
    { title: say('Dòng', 'Row'), cell: ({ row }) => row > 0 && row },
    {
      title: say('Cột', 'Column'),
      cell: ({ column, label }) => (
        <span>
          {column && <b>{column}</b>} <bdi>{label}</bdi>
        </span>
      ),
    },
    { title: say('Mã', 'Code'), cell: ({ code }) => <span className={classes.code}>{code}</span> },
    { title: say('Lỗi', 'Problem'), cell: ({ text }) => say(text) },
    { title: say('Sửa thế nào', 'How to correct it'), cell: ({ cure }) => say(cure) },
  ];
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
        columns={
          problems.some(isOfSheet)
            ? [{ title: say('Trang tính', 'Sheet'), cell: ({ sheet }) => <bdi>{sheet}</bdi> }, ...columns]
            : columns
        }
      />
    </section>
  );
}
