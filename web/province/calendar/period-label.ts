import type { Text } from '../../../shared/i18n/text.ts';
import { stages } from '../../language/labels.ts';
import type { Period } from './windows.ts';

/** What a period of the calendar is called. */
export const periodLabel = (stage: Period['stage']): Text =>
  stage === 'close' ? { vi: 'Kết thúc đợt', en: 'Close' } : stages[stage];
