import type { ReactNode } from 'react';
import type { Answer } from '../../../shared/contract/call.ts';
import type { Text } from '../../../shared/i18n/text.ts';
import { useRead } from '../../client/use-read.ts';
import { dayOf, formatDay } from '../../language/format.ts';
import { useLanguage } from '../../language/language.tsx';
import { type Column, DataTable } from '../../parts/data-table.tsx';
import { HouseholdLink } from '../../ward/households/household-link.tsx';
import { useWardParams } from '../../ward/use-ward.ts';

type Objection = Answer<'readObjections'>['objections'][number];

/** Objections with what their rechecks found. */
export function Objections(): ReactNode {
  const { say } = useLanguage();
  const { objections } = useRead('GET /api/campaigns/:campaign/wards/:ward/objections', useWardParams());
  const columns: Column<Objection>[] = [
    {
      title: say('Chủ hộ', 'Head'),
      cell: ({ household, head }) => <HouseholdLink household={household} head={head ?? household} />,
    },
    { title: say('Thôn', 'Village'), cell: ({ village }) => <bdi>{village ?? '–'}</bdi> },
    { title: say('Nội dung', 'Objection'), cell: ({ text }) => <bdi>{text ?? '–'}</bdi> },
    { title: say('Nhận ngày', 'Received on'), cell: ({ objectedAt }) => formatDay(dayOf(objectedAt)) },
    { title: say('Phúc tra', 'Recheck'), cell: (objection) => say(recheckText(objection)) },
  ];
  return (
    <DataTable
      caption={say('Khiếu nại và phúc tra', 'Objections and rechecks')}
      columns={columns}
      rows={objections}
      keyOf={({ household, objectedAt }) => `${household} ${objectedAt}`}
      empty={say('Không có khiếu nại.', 'There was no objection.')}
    />
  );
}

function recheckText({ resolvedAt, outcome, late, dueOn }: Objection): Text {
  if (!resolvedAt) {
    return { vi: `Chưa xong, hạn ${formatDay(dueOn)}`, en: `Open, due ${formatDay(dueOn)}` };
  }
  const day = formatDay(dayOf(resolvedAt));
  const [lateVi, lateEn] = late ? [', quá hạn', ', late'] : ['', ''];
  return outcome === 'changed'
    ? { vi: `Thay đổi (${day}${lateVi})`, en: `Changed (${day}${lateEn})` }
    : { vi: `Giữ nguyên (${day}${lateVi})`, en: `Stands (${day}${lateEn})` };
}
