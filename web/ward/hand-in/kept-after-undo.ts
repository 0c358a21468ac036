import { plural } from '../../../shared/i18n/plural.ts';
import type { Text } from '../../../shared/i18n/text.ts';

/** What an undo has left in the list, because a later file holds it too. */
export const keptAfterUndo = (kept: number, count: (number: number) => string): Text => ({
  vi: `Đã ghi rồi hoàn tác; ${count(kept)} hộ vẫn còn trong danh sách vì tệp ghi sau cũng có`,
  en: `Recorded, then undone; ${count(kept)} ${plural(kept, 'household stays', 'households stay')} in the list, because a file recorded later holds ${plural(kept, 'it', 'them')} too`,
});
