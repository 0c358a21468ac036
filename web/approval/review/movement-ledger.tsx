import type { ReactNode } from 'react';
import type { Text } from '../../../shared/i18n/text.ts';
import type { ClassMovements, WardParams } from '../../client/answers.ts';
import { useCostlyRead } from '../../client/use-read.ts';
import { useLanguage } from '../../language/language.tsx';
import { type Column, DataTable } from '../../parts/data-table.tsx';
import { signed } from '../../ward/results/class-changes.ts';

type ClassMovement = ClassMovements['poor'];

const t = (vi: string, en: string): Text => ({ vi, en });

/** The terms of the sum from the opening list to now. */
const terms = [
  ['start', t('Đầu kỳ', 'On the opening list')],
  ['toListed', t('− sang cận nghèo, hoặc sang nghèo', '− to the other of the two classes')],
  ['toOther', t('− thoát', '− escaped')],
  ['lost', t('− không rà soát (chưa, hoặc được miễn)', '− not surveyed (not yet, or excused)')],
  ['fromListed', t('+ từ cận nghèo, hoặc từ nghèo', '+ from the other of the two classes')],
  ['relapsed', t('+ tái nghèo, tái cận nghèo', '+ fell back after an earlier escape')],
  ['new', t('+ phát sinh mới', '+ new')],
  ['change', t('± thay đổi nhân khẩu của hộ giữ nguyên loại', '± people of households that stay')],
  ['end', t('= Nay', '= Now')],
] as const satisfies readonly (readonly [keyof ClassMovement, Text])[];
type Term = (typeof terms)[number];

/** How the households and people of each class on the opening list became those of now, term by term. */
export function MovementLedger(params: WardParams): ReactNode {
  const { say, count } = useLanguage();
  const { poor, 'near-poor': nearPoor } = useCostlyRead(
    'GET /api/campaigns/:campaign/wards/:ward/movements',
    params,
  );
  const households = say('số hộ', 'households');
  const people = say('nhân khẩu', 'people');
  const columns: Column<Term>[] = [
    { title: say('Khoản', 'Term'), cell: ([, label]) => say(label) },
    ...[
      { name: say('Nghèo', 'Poor'), movement: poor },
      { name: say('Cận nghèo', 'Near-poor'), movement: nearPoor },
    ].flatMap(({ name, movement }): Column<Term>[] => [
      {
        title: `${name}: ${households}`,
        isNumber: true,
        cell: ([term]) => (term === 'change' ? '–' : count(movement[term].households)),
      },
      {
        title: `${name}: ${people}`,
        isNumber: true,
        cell: ([term]) =>
          term === 'change' ? signed(movement.change, count(movement.change)) : count(movement[term].people),
      },
    ]),
  ];
  return (
    <DataTable
      caption={say('Diễn biến số hộ và nhân khẩu', 'Movements of households and people')}
      columns={columns}
      rows={terms}
      keyOf={([term]) => term}
    />
  );
}
