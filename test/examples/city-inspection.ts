import { hash } from 'node:crypto';
import { Class } from '../../shared/household.ts';
import { allocate } from '../../shared/inspection/allocate.ts';
import { drawSample } from '../../shared/inspection/draw.ts';
import type { Home } from './homes.ts';

/** What is made up: the size of the sample and what the city's team found. The day is the seed's. */
const seed = 'boc-tham-16032020';
const households = 60;
/** Of so many households one was not met; of so many poor or near-poor ones one earns more than the line. */
const [notMetEvery, wrongEvery] = [29, 16];
const incomeOfOthers = 48_000_000;

/** The homes of the sample, as the product itself draws them, by ward. */
function sampled(homes: readonly Home[]): Home[] {
  const wards = [...new Set(homes.map(({ ward }) => ward))].sort();
  const of = (ward: string) =>
    homes.flatMap((home) =>
      home.ward === ward && home.after ? [{ home, key: home.code, class: home.after }] : [],
    );
  const strata = wards.flatMap((ward) =>
    Class.options.map((each) => ({
      ward,
      class: each,
      households: of(ward).filter((home) => home.class === each).length,
    })),
  );
  const allocated = allocate(strata, households);
  return wards.flatMap((ward) => {
    const own = allocated.filter((stratum) => stratum.ward === ward);
    const drawn = Object.fromEntries(own.map((stratum) => [stratum.class, stratum.drawn]));
    return drawSample(of(ward), { seed, ward, drawn }, (text) => hash('sha256', text)).map(
      ({ home }) => home,
    );
  });
}

/** The inspection of the city's team on 19 March 2020, blind, of households drawn three days before. */
export function cityInspection(homes: readonly Home[]): object[] {
  const sample = sampled(homes);
  const listed = sample.filter(({ after }) => after !== 'other');
  const wrong = new Set(listed.filter((_, index) => index % wrongEvery === wrongEvery - 1));
  return [
    { at: '2020-03-16T09:00', do: 'drawInspection', households, seed },
    ...sample.map((home, index) => {
      const { ward, code, scores } = home;
      const recheck = { at: '2020-03-19T09:00', do: 'recordRecheck', ward, inspection: 1, household: code };
      if (index % notMetEvery === 0) return { ...recheck, met: false, text: 'Cả nhà đi vắng' };
      const income = wrong.has(home) ? incomeOfOthers : scores.income;
      return { ...recheck, set: { income, b2: scores.b2 } };
    }),
    { at: '2020-03-20T16:00', do: 'closeInspection', inspection: 1 },
  ];
}
