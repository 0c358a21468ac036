import type { Text } from '../../../shared/i18n/text.ts';
import type { ExcuseReason } from '../../../shared/records.ts';

const t = (vi: string, en: string): Text => ({ vi, en });

/** Why a household of the opening list is not surveyed. */
export const excuseReasons: Readonly<Record<ExcuseReason, Text>> = {
  moved: t('Đã chuyển đi nơi khác', 'Moved away'),
  deceased: t('Đã qua đời, không còn ai trong hộ', 'Everyone of the household has died'),
  merged: t('Đã nhập vào hộ khác', 'Joined another household'),
  split: t('Đã tách thành các hộ khác', 'Split into other households'),
  refused: t('Từ chối rà soát', 'Refused to be surveyed'),
};

export const excuseNames = Object.keys(excuseReasons) as ExcuseReason[];
