import type { Text } from '../../i18n/text.ts';
import type { ListedClass, Rate, ReportUnit } from '../report.ts';
import {
  className,
  listedClasses,
  type Section,
  sentence,
  written,
  writtenPoints,
  writtenRate,
} from './written.ts';

/** How many households there are, and how many were poor and near-poor at the start and at the end. */
export const resultSection = (province: ReportUnit): Section => ({
  title: { vi: 'Kết quả chung', en: 'The result' },
  paragraphs: [
    surveyed(province),
    ...listedClasses.map((name) => ofClass(province, name)),
    together(province),
  ],
});

function surveyed({ allHouseholds, surveyed: { households, people } }: ReportUnit): Text {
  const all = allHouseholds === null ? unknownBase : sentence(base, { all: written(allHouseholds) });
  return sentence(
    {
      vi: '{all} Đã rà soát {households} hộ với {people} nhân khẩu.',
      en: '{all} {households} {households|household|households} with {people} {people|person|people} {households|was|were} reviewed.',
    },
    { all, households: written(households), people: written(people) },
  );
}

const base = {
  vi: 'Tổng số hộ dân cư là {all} hộ.',
  en: 'There {all|is|are} {all} {all|household|households} in all.',
};
const unknownBase = {
  vi: 'Tổng số hộ dân cư chưa được khai báo, nên không tính tỷ lệ.',
  en: 'The number of all households is not declared, so there are no rates.',
};

const ofOneClass = {
  vi: 'Đầu kỳ có {start} {class} ({startPeople} nhân khẩu), tỷ lệ {startRate}; cuối kỳ có {end} {class} ({endPeople} nhân khẩu), tỷ lệ {endRate}, {change}.',
  en: 'At the start there {start|was|were} {start} {class} {start|household|households} ({startPeople} {startPeople|person|people}), a rate of {startRate}; at the end there {end|is|are} {end} ({endPeople} {endPeople|person|people}), a rate of {endRate}: {change}.',
};
const ofOneClassWithoutRates = {
  vi: 'Đầu kỳ có {start} {class} ({startPeople} nhân khẩu); cuối kỳ có {end} {class} ({endPeople} nhân khẩu), {change}.',
  en: 'At the start there {start|was|were} {start} {class} {start|household|households} ({startPeople} {startPeople|person|people}); at the end there {end|is|are} {end} ({endPeople} {endPeople|person|people}): {change}.',
};

function ofClass({ opening, closing, rates }: ReportUnit, name: ListedClass): Text {
  return sentence(rates.closing[name] === null ? ofOneClassWithoutRates : ofOneClass, {
    class: className[name],
    start: written(opening[name].households),
    startPeople: written(opening[name].people),
    startRate: writtenRate(rates.opening[name]),
    end: written(closing[name].households),
    endPeople: written(closing[name].people),
    endRate: writtenRate(rates.closing[name]),
    change: changeOf(opening[name].households - closing[name].households, rates.fall[name]),
  });
}

/** Fewer or more households, and by how many percentage points. */
function changeOf(fewer: number, fall: Rate): Text {
  if (fewer === 0) return same;
  const households = written(Math.abs(fewer));
  const change = sentence(fewer < 0 ? rise : less, { households });
  if (fall === null) return change;
  return sentence(
    { vi: '{change} ({points} điểm phần trăm)', en: '{change} ({points} percentage points)' },
    { change, points: writtenPoints(String(Math.abs(Number(fall)))) },
  );
}

const less = { vi: 'giảm {households} hộ', en: '{households} {households|household|households} fewer' };
const rise = { vi: 'tăng {households} hộ', en: '{households} {households|household|households} more' };
const same = { vi: 'số hộ không đổi', en: 'the number has not changed' };

const ofBoth = {
  vi: 'Tính chung hộ nghèo và hộ cận nghèo: đầu kỳ {start} hộ ({startRate}), cuối kỳ {end} hộ ({endRate}), {change}.',
  en: 'Poor and near-poor together: {start} {start|household|households} at the start ({startRate}), {end} at the end ({endRate}): {change}.',
};
const ofBothWithoutRates = {
  vi: 'Tính chung hộ nghèo và hộ cận nghèo: đầu kỳ {start} hộ, cuối kỳ {end} hộ, {change}.',
  en: 'Poor and near-poor together: {start} {start|household|households} at the start, {end} at the end: {change}.',
};

function together({ opening, closing, rates }: ReportUnit): Text {
  const sum = ({ poor, 'near-poor': nearPoor }: ReportUnit['opening']): number =>
    poor.households + nearPoor.households;
  return sentence(rates.closing.both === null ? ofBothWithoutRates : ofBoth, {
    start: written(sum(opening)),
    startRate: writtenRate(rates.opening.both),
    end: written(sum(closing)),
    endRate: writtenRate(rates.closing.both),
    change: changeOf(sum(opening) - sum(closing), rates.fall.both),
  });
}
