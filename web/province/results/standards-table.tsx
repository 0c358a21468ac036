import type { ReactNode } from 'react';
import type { CampaignHead } from '../../client/answers.ts';
import { classesOrUnknown } from '../../language/labels.ts';
import { useLanguage } from '../../language/language.tsx';
import { DataTable } from '../../parts/data-table.tsx';
import type { Figures } from './area-figures.ts';

interface Props {
  readonly standards: CampaignHead['standards'];
  readonly byStandard: NonNullable<Figures['byStandard']>;
}

/** The same households under each of the campaign's standards. */
export function StandardsTable({ standards, byStandard }: Props): ReactNode {
  const { say, count } = useLanguage();
  const rows = standards.flatMap((standard, index) => {
    const classes = byStandard[standard.id];
    return classes ? [{ ...standard, classes, isOfficial: index === 0 }] : [];
  });
  type Row = (typeof rows)[number];
  const figure = (title: string, of: (classes: Row['classes']) => number) => ({
    title,
    cell: ({ classes }: Row) => count(of(classes)),
    isNumber: true,
  });
  return (
    <DataTable
      caption={say('Theo từng chuẩn', 'By standard')}
      columns={[
        {
          title: say('Chuẩn', 'Standard'),
          cell: ({ title, isOfficial }) =>
            say(title) + (isOfficial ? say(' (chính thức)', ' (official)') : ''),
        },
        figure(say('Hộ nghèo', 'Poor'), ({ poor }) => poor.households),
        figure(say('Người nghèo', 'Poor people'), ({ poor }) => poor.people),
        figure(say('Hộ cận nghèo', 'Near-poor'), (each) => each['near-poor'].households),
        figure(say('Người cận nghèo', 'Near-poor people'), (each) => each['near-poor'].people),
        figure(say(classesOrUnknown.other), ({ other }) => other.households),
        figure(say(classesOrUnknown.unknown), ({ unknown }) => unknown?.households ?? 0),
      ]}
      rows={rows}
      keyOf={({ id }) => id}
    />
  );
}
