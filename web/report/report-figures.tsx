import type { ReactNode } from 'react';
import type { ReportUnitLine } from '../client/answers.ts';
import { useCostlyRead } from '../client/use-read.ts';
import { formatInstant } from '../language/format.ts';
import { useLanguage } from '../language/language.tsx';
import { Section } from '../parts/page.tsx';
import { FlowChart } from './flow-chart.tsx';
import { GoalsTable } from './goals-table.tsx';
import { MovementsByUnit } from './movements-by-unit.tsx';
import { hasNeedsMet, NeedsMetTable } from './needs-met-table.tsx';
import { RateBars } from './rate-bars.tsx';
import { RatesTable } from './rates-table.tsx';

/** Rates, movements and goals of the reader's area; before the first report of a district or the province, how to get them. */
export default function ReportFigures({ campaign }: { readonly campaign: string }): ReactNode {
  const { say } = useLanguage();
  const { report } = useCostlyRead('GET /api/campaigns/:campaign/report', { campaign });
  const units = report ? withoutOnlyDistrict(report.units) : [];
  const [whole, ...below] = units;
  if (!report || !whole) return <NoReport />;
  return (
    <>
      <Section title={say('Tỷ lệ hộ nghèo, hộ cận nghèo', 'Rates of poor and near-poor')}>
        <p className="quiet">
          {say(`Tính lúc ${formatInstant(report.at)}.`, `Counted at ${formatInstant(report.at)}.`)}{' '}
          {report.status === 'preliminary' &&
            say(
              'Số liệu sơ bộ cho đến khi đợt kết thúc: hộ chưa rà soát chưa tính vào cuối kỳ.',
              'Preliminary until the campaign is closed: households that are not surveyed yet do not count at the end.',
            )}
        </p>
        <RatesTable units={units} />
        <RateBars units={below} />
      </Section>
      <Section title={say('Diễn biến theo địa bàn', 'Movements by area')}>
        <FlowChart unit={whole} />
        <MovementsByUnit units={units} />
      </Section>
      {hasNeedsMet(units) && <NeedsMet units={units} />}
      {report.goals.length > 0 && (
        <Section title={say('Mục tiêu', 'Goals')}>
          <GoalsTable goals={report.goals} />
        </Section>
      )}
    </>
  );
}

function NeedsMet({ units }: { readonly units: readonly ReportUnitLine[] }): ReactNode {
  const { say } = useLanguage();
  return (
    <Section title={say('Nhu cầu được đáp ứng', 'Needs met')}>
      <p className="quiet">
        {say(
          'Hộ được hỗ trợ / hộ có nhu cầu (tỷ lệ). Hộ được hỗ trợ có thể chưa nêu nhu cầu khi rà soát.',
          'Households helped / households that ask (share). Whoever did not ask may be helped too.',
        )}
      </p>
      <NeedsMetTable units={units} />
    </Section>
  );
}

/** The only district of a province has the figures of the province. */
const withoutOnlyDistrict = ([whole, ...below]: readonly ReportUnitLine[]): ReportUnitLine[] => {
  const isOnly = below.filter(({ level }) => level === 'district').length === 1;
  const shown = isOnly ? below.filter(({ level }) => level !== 'district') : below;
  return whole ? [whole, ...shown] : shown;
};

function NoReport(): ReactNode {
  const { say } = useLanguage();
  return (
    <Section title={say('Tỷ lệ hộ nghèo, hộ cận nghèo', 'Rates of poor and near-poor')}>
      <p className="none">
        {say(
          'Tỷ lệ, diễn biến từng địa bàn và biểu đồ có khi ',
          'Rates, movements by area and charts come with ',
        )}
        <a href="#bao-cao">{say('báo cáo được tạo', 'the report')}</a>.
      </p>
    </Section>
  );
}
