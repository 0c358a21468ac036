import { nfd } from '../../i18n/bounded-nfc.ts';

const diacritics = /[\u0300-\u036f]/g;

/** A text in lower case without accents; đ becomes d, and ƀ (Central Highlands) b. */
export const unaccented = (text: string): string =>
  nfd(text).replace(diacritics, '').toLowerCase().replaceAll('đ', 'd').replaceAll('ƀ', 'b');
