import type { Text } from '../../shared/i18n/text.ts';
import type { Language } from './format.ts';

type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;
type Flaws = Pick<ValidityState, 'valueMissing' | 'rangeUnderflow' | 'rangeOverflow'>;
interface Limits {
  readonly type: string;
  readonly min?: string;
  readonly max?: string;
}

/** What a field that the browser does not let pass is to be told. */
export function fieldMessage(flaws: Flaws, { type, min = '', max = '' }: Limits): Text {
  const isChosen = type === 'radio' || type === 'checkbox' || type.startsWith('select');
  if (flaws.valueMissing && isChosen) return { vi: 'Hãy chọn một mục.', en: 'Choose one.' };
  if (flaws.valueMissing) return { vi: 'Hãy điền ô này.', en: 'Fill in this field.' };
  if (flaws.rangeUnderflow && type === 'number')
    return { vi: `Ghi từ ${min} trở lên.`, en: `Write ${min} or more.` };
  if (flaws.rangeOverflow && type === 'number')
    return { vi: `Ghi nhiều nhất ${max}.`, en: `Write ${max} at most.` };
  if (flaws.rangeUnderflow) return { vi: 'Chọn ngày muộn hơn.', en: 'Choose a later day.' };
  if (flaws.rangeOverflow) return { vi: 'Chọn ngày sớm hơn.', en: 'Choose an earlier day.' };
  return { vi: 'Ô này ghi chưa đúng dạng.', en: 'This is not in the form that is asked for.' };
}

/** The browser would speak its own language, which need not be the page's. Answers how to stop. */
export function sayFieldMessagesIn(language: Language): () => void {
  const onInvalid = ({ target }: Event) => {
    if (!isField(target) || target.validity.customError) return;
    target.setCustomValidity(fieldMessage(target.validity, target)[language]);
  };
  // What was said holds until the next try, else a field that is filled in by now would still be refused.
  const onTry = ({ target }: Event) => {
    const form = target instanceof Element ? target.closest('form') : null;
    for (const field of form?.elements ?? []) if (isField(field)) field.setCustomValidity('');
  };
  const ways = [
    ['invalid', onInvalid],
    ['click', onTry],
    ['input', onTry],
  ] as const;
  for (const [event, listen] of ways) document.addEventListener(event, listen, true);
  return () => {
    for (const [event, listen] of ways) document.removeEventListener(event, listen, true);
  };
}

const isField = (target: unknown): target is Field =>
  target instanceof HTMLInputElement ||
  target instanceof HTMLSelectElement ||
  target instanceof HTMLTextAreaElement;
