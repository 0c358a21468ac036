import type { Designation } from '../../campaign.ts';
import type { Text } from '../../i18n/text.ts';
import type { Standard } from '../../standards/standard.ts';
import type { Report, ReportUnit } from '../report.ts';
import { areaSection } from './area-section.ts';
import { deprivationSection } from './deprivation-section.ts';
import { goalSection } from './goal-section.ts';
import { localSection } from './local-section.ts';
import { movementSection } from './movement-section.ts';
import { resultSection } from './result-section.ts';
import { supportSection } from './support-section.ts';
import { type Section, sentence } from './written.ts';

/** The report on the result of a review, as it is written to the level above (báo cáo kết quả rà soát). */
export interface Narrative {
  readonly title: Text;
  readonly subtitle: Text;
  readonly sections: readonly Section[];
}

/** The text of a report, from its figures alone. `standard` is the official one, `designations` are the campaign's. */
export function narrativeOf(
  report: Report,
  standard: Standard,
  designations: readonly Designation[] = [],
): Narrative {
  const { campaign, status } = report;
  const [province] = report.units;
  const year = String(campaign.year);
  return {
    title: sentence(
      {
        vi: 'Báo cáo kết quả rà soát hộ nghèo, hộ cận nghèo năm {year}',
        en: 'Report on the review of poor and near-poor households, {year}',
      },
      { year },
    ),
    subtitle: sentence(
      {
        vi: '{area} · {title} · {standard} · {status}',
        en: '{area} · {title} · {standard} · {status}',
      },
      {
        area: province?.name ?? '',
        title: campaign.title,
        standard: standard.title,
        status: statuses[status],
      },
    ),
    sections: province ? sectionsOf(province, report, { standard, designations }) : [],
  };
}

interface Declared {
  readonly standard: Standard;
  readonly designations: readonly Designation[];
}

function sectionsOf(
  province: ReportUnit,
  report: Report,
  { standard, designations }: Declared,
): readonly Section[] {
  const local = localSection(province, designations);
  return [
    resultSection(province),
    movementSection(province),
    areaSection(report),
    deprivationSection(province, standard),
    goalSection(report),
    supportSection(report.support, province),
    ...(local ? [local] : []),
  ];
}

const statuses: Readonly<Record<Report['status'], Text>> = {
  preliminary: { vi: 'số liệu sơ bộ', en: 'preliminary figures' },
  official: { vi: 'số liệu chính thức', en: 'official figures' },
};
