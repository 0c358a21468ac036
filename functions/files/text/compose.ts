import { nfc } from '../../../shared/i18n/bounded-nfc.ts';

const combining = /[\u0300-\u036f]/;

/** Text in NFC. Most text is already, so only text with a combining mark is normalised. */
export const compose = (text: string): string => (combining.test(text) ? nfc(text) : text);
