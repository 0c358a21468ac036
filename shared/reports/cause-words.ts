import type { Text } from '../i18n/text.ts';

/** The eight causes of poverty by their official numbers. */
export const causeWords: Readonly<Record<string, Text>> = {
  '1': { vi: 'Không có đất sản xuất', en: 'no production land' },
  '2': { vi: 'Không có vốn', en: 'no capital' },
  '3': { vi: 'Không có lao động', en: 'no labour' },
  '4': { vi: 'Không có công cụ, phương tiện sản xuất', en: 'no tools' },
  '5': { vi: 'Không có kiến thức về sản xuất', en: 'no production knowledge' },
  '6': { vi: 'Không có kỹ năng lao động', en: 'no labour skill' },
  '7': { vi: 'Có người ốm đau, bệnh nặng, tai nạn', en: 'illness or accident' },
  '8': { vi: 'Nguyên nhân khác', en: 'other' },
};
