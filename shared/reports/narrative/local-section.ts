import type { Designation } from '../../campaign.ts';
import type { Text } from '../../i18n/text.ts';
import { needWords } from '../../support/need-words.ts';
import { Need } from '../../support/needs.ts';
import type { ReportUnit } from '../report.ts';
import { enumerated, type Section, sentence, written, writtenRate } from './written.ts';

/** What the place counts beside the classes, and what households ask for; undefined where there is neither. */
export function localSection(
  { designations, needs }: ReportUnit,
  declared: readonly Designation[],
): Section | undefined {
  const paragraphs = [
    ...declared.flatMap(({ id, name }) => {
      const counted = designations[id];
      return counted ? [designationSentence(name, counted)] : [];
    }),
    ...needsSentence(needs),
  ];
  const title = { vi: 'Diện khác của địa phương và nhu cầu hỗ trợ', en: 'Local designations and needs' };
  return paragraphs.length > 0 ? { title, paragraphs } : undefined;
}

function designationSentence(
  name: string,
  { households, people, rate }: ReportUnit['designations'][string],
): Text {
  const counts = { name, households: written(households), people: written(people) };
  if (rate === null)
    return sentence(
      {
        vi: '{name}: {households} hộ ({people} nhân khẩu).',
        en: '{name}: {households} {households|household|households} ({people} {people|person|people}).',
      },
      counts,
    );
  return sentence(
    {
      vi: '{name}: {households} hộ ({people} nhân khẩu), {rate} tổng số hộ dân cư.',
      en: '{name}: {households} {households|household|households} ({people} {people|person|people}), {rate} of all households.',
    },
    { ...counts, rate: writtenRate(rate) },
  );
}

function needsSentence(needs: ReportUnit['needs']): Text[] {
  const asked = Need.options.filter((need) => needs[need] > 0).toSorted((a, b) => needs[b] - needs[a]);
  if (asked.length === 0) return [];
  const parts = asked.map((need) =>
    sentence(
      { vi: '{need} {count} hộ', en: '{need} {count} {count|household|households}' },
      { need: needWords[need], count: written(needs[need]) },
    ),
  );
  const text = { vi: 'Nhu cầu hỗ trợ của các hộ: {needs}.', en: 'What households ask for: {needs}.' };
  return [sentence(text, { needs: enumerated(parts) })];
}
