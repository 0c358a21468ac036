import type { ReactNode } from 'react';
import type { CampaignHead, WardDetail } from '../../client/answers.ts';
import { classes } from '../../language/labels.ts';
import { useLanguage } from '../../language/language.tsx';
import { type Column, DataTable } from '../../parts/data-table.tsx';
import { Section } from '../../parts/page.tsx';

type Group = CampaignHead['standards'][number]['groups'][number];

interface Props {
  /** Undefined where the standard has no groups. */
  readonly counts: WardDetail['totals']['groups'];
  readonly groups: readonly Group[];
}

/** Households and people by group of the official standard, in the standard's order. */
export function GroupsSection({ counts, groups }: Props): ReactNode {
  const { say, count } = useLanguage();
  if (!counts) return null;
  const columns: Column<Group>[] = [
    { title: say('Nhóm', 'Group'), cell: ({ name }) => name },
    { title: say('Phân loại', 'Class'), cell: (group) => say(classes[group.class]) },
    {
      title: say('Số hộ', 'Households'),
      isNumber: true,
      cell: ({ name }) => count(counts[name]?.households ?? 0),
    },
    {
      title: say('Số khẩu', 'People'),
      isNumber: true,
      cell: ({ name }) => count(counts[name]?.people ?? 0),
    },
  ];
  return (
    <Section title={say('Theo nhóm', 'By group')}>
      <DataTable
        caption={say('Hiện nay, theo nhóm của chuẩn', 'Now, by group of the standard')}
        columns={columns}
        rows={groups}
        keyOf={({ name }) => name}
      />
    </Section>
  );
}
