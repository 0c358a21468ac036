import type { ReactNode } from 'react';
import { plural } from '../../../shared/i18n/plural.ts';
import type { WardDetail } from '../../client/answers.ts';
import { formatShare } from '../../language/format.ts';
import { classes as classLabels } from '../../language/labels.ts';
import { useLanguage } from '../../language/language.tsx';
import { type Column, DataTable } from '../../parts/data-table.tsx';
import { rateOf } from './matrix.ts';

const listed = ['poor', 'near-poor'] as const;
type Listed = (typeof listed)[number];

/** The ward's poor and near-poor households and people: on the opening list, and now. */
export function Comparison({ detail }: { readonly detail: WardDetail }): ReactNode {
  const { say, count } = useLanguage();
  const { households, people, classes } = detail.totals;
  return (
    <>
      <DataTable
        caption={say('So với đầu kỳ', 'Compared with the opening list')}
        columns={useColumns(detail)}
        rows={listed}
        keyOf={(name) => name}
      />
      <p className="quiet">
        {say(
          `Đã rà soát ${count(households)} hộ, ${count(people)} nhân khẩu; ${count(classes.other.households)} hộ không nghèo.`,
          `${count(households)} ${plural(households, 'household')} with ${count(people)} ${plural(people, 'person', 'people')} ${plural(households, 'was', 'were')} surveyed; ${count(classes.other.households)} of them ${plural(classes.other.households, 'is', 'are')} not poor.`,
        )}{' '}
        {detail.allHouseholds
          ? say(
              `Tỷ lệ tính trên ${count(detail.allHouseholds)} hộ của xã.`,
              `Rates are of the ward’s ${count(detail.allHouseholds)} ${plural(detail.allHouseholds, 'household')}.`,
            )
          : say(
              'Chưa có tổng số hộ của xã nên không tính tỷ lệ.',
              'Without the number of all households of the ward there are no rates.',
            )}
      </p>
    </>
  );
}

function useColumns({ totals: { opening, classes }, allHouseholds }: WardDetail): Column<Listed>[] {
  const { say, language } = useLanguage();
  const rate = (households: number, all: number): string =>
    formatShare(rateOf(households, all) / 100, language, 2);
  const columns: Column<Listed>[] = [
    { title: say('Phân loại', 'Class'), cell: (name) => say(classLabels[name]) },
    {
      title: say('Số hộ: đầu kỳ → nay', 'Households: opening → now'),
      isNumber: true,
      cell: (name) => <Moved before={opening[name].households} now={classes[name].households} />,
    },
    {
      title: say('Nhân khẩu: đầu kỳ → nay', 'People: opening → now'),
      isNumber: true,
      cell: (name) => <Moved before={opening[name].people} now={classes[name].people} />,
    },
  ];
  if (!allHouseholds) return columns;
  const rates = ({ households: before }: { households: number }, now: { households: number }): string =>
    `${rate(before, allHouseholds)} → ${rate(now.households, allHouseholds)}`;
  return [
    ...columns,
    {
      title: say('Tỷ lệ: đầu kỳ → nay', 'Rate: opening → now'),
      isNumber: true,
      cell: (name) => rates(opening[name], classes[name]),
    },
  ];
}

function Moved({ before, now }: { readonly before: number; readonly now: number }): ReactNode {
  const { count } = useLanguage();
  const sign = now > before ? '+' : now < before ? '−' : '±';
  return (
    <span>
      {count(before)} → <strong>{count(now)}</strong>{' '}
      <span className="quiet">
        ({sign}
        {count(Math.abs(now - before))})
      </span>
    </span>
  );
}
