import type { ReactNode } from 'react';
import { plural } from '../../shared/i18n/plural.ts';
import type { TableProblem } from '../../shared/tables/table.ts';
import { useLanguage } from '../language/language.tsx';
import { DataTable } from '../parts/data-table.tsx';
import classes from './launch.module.css';

/** What cannot be read in a file, by row and column. */
export function TableProblems({ problems }: { readonly problems: readonly TableProblem[] }): ReactNode {
  const { say, count } = useLanguage();
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
        keyOf={({ row, column, text }) => `${row} ${column} ${text.en}`}
        columns={[
          { title: say('Dòng', 'Row'), cell: ({ row }) => row },
          { title: say('Cột', 'Column'), cell: ({ column }) => <bdi>{column}</bdi> },
          { title: say('Lỗi', 'Problem'), cell: ({ text }) => say(text) },
        ]}
      />
    </section>
  );
}
