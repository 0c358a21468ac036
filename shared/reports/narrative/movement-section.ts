import type { Text } from '../../i18n/text.ts';
import type { ReportUnit } from '../report.ts';
import { type Section, sentence, written } from './written.ts';

/** Who left poverty, fell back, and is new on the lists. */
export const movementSection = (province: ReportUnit): Section => ({
  title: { vi: 'Diễn biến trong kỳ', en: 'Movements' },
  paragraphs: [poorExits(province), nearPoorExits(province), arrivals(province), lost(province)],
});

function poorExits({ movements: { poor } }: ReportUnit): Text {
  return sentence(
    {
      vi: 'Hộ thoát nghèo: {all} hộ, trong đó {near} hộ chuyển thành hộ cận nghèo và {above} hộ vượt chuẩn cận nghèo.',
      en: '{all} {all|household|households} escaped poverty: {near} became near-poor and {above} rose above the near-poor.',
    },
    {
      all: written(poor.toNearPoor + poor.toOther),
      near: written(poor.toNearPoor),
      above: written(poor.toOther),
    },
  );
}

function nearPoorExits({ movements: { 'near-poor': nearPoor } }: ReportUnit): Text {
  return sentence(
    {
      vi: 'Hộ thoát cận nghèo: {above} hộ; {poor} hộ cận nghèo trở thành hộ nghèo.',
      en: '{above} {above|household is|households are} near-poor no longer; {poor} near-poor {poor|household|households} became poor.',
    },
    { above: written(nearPoor.toOther), poor: written(nearPoor.toPoor) },
  );
}

function arrivals({ movements: { poor, 'near-poor': nearPoor } }: ReportUnit): Text {
  return sentence(
    {
      vi: 'Tái nghèo {backPoor} hộ, tái cận nghèo {backNear} hộ; phát sinh mới {newPoor} hộ nghèo và {newNear} hộ cận nghèo.',
      en: '{backPoor} {backPoor|household|households} fell back into poverty and {backNear} into near-poverty; {newPoor} {newPoor|is|are} newly poor and {newNear} newly near-poor.',
    },
    {
      backPoor: written(poor.relapsed),
      backNear: written(nearPoor.relapsed),
      newPoor: written(poor.new),
      newNear: written(nearPoor.new),
    },
  );
}

function lost({ movements: { poor, 'near-poor': nearPoor } }: ReportUnit): Text {
  return sentence(
    {
      vi: 'Hộ đầu kỳ không còn trong kết quả vì chuyển đi, mất, tách, nhập hoặc không rà soát: {poor} hộ nghèo và {near} hộ cận nghèo.',
      en: 'Of the opening list, {poor} poor and {near} near-poor {near|household|households} are not in the result: moved, deceased, split, merged or not reviewed.',
    },
    { poor: written(poor.lost), near: written(nearPoor.lost) },
  );
}
