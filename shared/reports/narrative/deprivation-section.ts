import type { Text } from '../../i18n/text.ts';
import type { Standard } from '../../standards/standard.ts';
import { causeWords } from '../cause-words.ts';
import { percentOf } from '../rates.ts';
import type { Counts, ListedClass, ReportUnit } from '../report.ts';
import {
  className,
  enumerated,
  listedClasses,
  type Section,
  sentence,
  written,
  writtenRate,
} from './written.ts';

/** How many indicators and causes are named. */
const named = 3;

/** What poor and near-poor households lack most, and why they are poor. */
export const deprivationSection = (province: ReportUnit, { indicators }: Standard): Section => {
  const labels = Object.fromEntries(
    indicators.map(({ key, label, definition }) => [
      key,
      { vi: `“${label}”`, en: `“${label}” (${definition.en})` },
    ]),
  );
  const causes = Object.fromEntries(
    Object.entries(causeWords).map(([key, { vi, en }]) => [key, { vi: `“${vi}”`, en: `“${en}”` }]),
  );
  return {
    title: { vi: 'Thiếu hụt và nguyên nhân', en: 'Deprivations and causes' },
    paragraphs: listedClasses.flatMap((name) => [
      most(province, name, { counts: province.indicators[name], labels, words: deprivationWords }),
      most(province, name, { counts: province.causes[name], labels: causes, words: causeSentences }),
    ]),
  };
};

interface Ranked {
  readonly counts: Counts;
  readonly labels: Readonly<Record<string, Text>>;
  readonly words: { readonly some: Text; readonly none: Text };
}

const deprivationWords = {
  some: {
    vi: 'Trong {class}, thiếu hụt nhiều nhất là {most}.',
    en: 'Of the {class} households, most lack {most}.',
  },
  none: {
    vi: 'Kết quả không ghi chỉ số thiếu hụt của {class}.',
    en: 'The result has no indicators of the {class} households.',
  },
};
const causeSentences = {
  some: {
    vi: 'Nguyên nhân chủ yếu của {class}: {most}.',
    en: 'The main causes given for the {class} households: {most}.',
  },
  none: {
    vi: 'Kết quả không ghi nguyên nhân của {class}.',
    en: 'The result has no causes of the {class} households.',
  },
};

function most(province: ReportUnit, name: ListedClass, { counts, labels, words }: Ranked): Text {
  const all = province.closing[name].households;
  const ranked = Object.entries(counts)
    .filter(([, count]) => count > 0)
    .sort(([, a], [, b]) => b - a)
    .slice(0, named);
  if (ranked.length === 0) return sentence(words.none, { class: className[name] });
  const parts = ranked.map(([key, count]) =>
    sentence(
      { vi: '{label} {count} hộ ({rate})', en: '{label} {count} {count|household|households} ({rate})' },
      {
        label: labels[key] ?? key,
        count: written(count),
        rate: writtenRate(percentOf(count, all)),
      },
    ),
  );
  return sentence(words.some, { class: className[name], most: enumerated(parts) });
}
