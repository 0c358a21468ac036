import { type ReactNode, useState } from 'react';
import { plural } from '../../shared/i18n/plural.ts';
import type { ReportUnitLine } from '../client/answers.ts';
import { useLanguage } from '../language/language.tsx';
import { usePrinting } from '../province/board/use-printing.ts';
import classes from './charts.module.css';
import { isSurveyed, rateText } from './rate-text.ts';

/** As many bars as fit a screen. */
const few = 15;

/** The lowest level below the area that has rates: wards, or the villages of a ward. */
function barsOf(units: readonly ReportUnitLine[]): ReportUnitLine[] {
  const known = units.filter(
    (unit) => unit.level !== 'district' && unit.rates.closing.both !== null && isSurveyed(unit),
  );
  return known.sort((a, b) => Number(b.rates.closing.both) - Number(a.rates.closing.both));
}

/** The rates at the end as bars, the highest first, each with its numbers. */
export function RateBars({ units }: { readonly units: readonly ReportUnitLine[] }): ReactNode {
  const { say, count, language } = useLanguage();
  const isPrinting = usePrinting();
  const [isWhole, setWhole] = useState(false);
  const bars = barsOf(units);
  if (bars.length < 2) return null;
  const most = Number(bars[0]?.rates.closing.both);
  const shown = isWhole || isPrinting ? bars : bars.slice(0, few);
  return (
    <>
      <h3 className={classes.head}>
        {say('Tỷ lệ cuối kỳ, từ cao xuống thấp', 'Rates at the end, the highest first')}
      </h3>
      <Legend />
      <ul className={classes.bars}>
        {shown.map(({ code, name, rates: { closing } }) => (
          <li key={code}>
            <bdi>{name}</bdi>
            <Bar poor={Number(closing.poor)} nearPoor={Number(closing['near-poor'])} most={most} />
            <span className={classes.value}>
              {`${rateText(closing.poor, language)}% + ${rateText(closing['near-poor'], language)}%`}
            </span>
          </li>
        ))}
      </ul>
      {shown.length < bars.length && (
        <button type="button" className="link" onClick={() => setWhole(true)}>
          {say(
            `Xem cả ${count(bars.length)} địa bàn`,
            `Show all ${count(bars.length)} ${plural(bars.length, 'area')}`,
          )}
        </button>
      )}
    </>
  );
}

function Legend(): ReactNode {
  const { say } = useLanguage();
  return (
    <p className={classes.legend}>
      <span className={classes.poor}>{say('Nghèo', 'Poor')}</span>
      <span className={classes['near-poor']}>{say('Cận nghèo', 'Near-poor')}</span>
    </p>
  );
}

interface BarProps {
  readonly poor: number;
  readonly nearPoor: number;
  readonly most: number;
}

/** Two rates one after the other, on a scale of the highest. The numbers beside it say the same. */
function Bar({ poor, nearPoor, most }: BarProps): ReactNode {
  const scale = most > 0 ? 100 / most : 0;
  return (
    <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
      <rect className={classes.poor} width={poor * scale} height="10" />
      <rect className={classes['near-poor']} x={poor * scale} width={nearPoor * scale} height="10" />
    </svg>
  );
}
