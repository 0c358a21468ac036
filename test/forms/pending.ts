import type { Form } from './form.ts';

/** What is not read rightly yet, and is written plainly until it is. The list is to go. */
export const withoutPending = (form: Form): Form => ({
  ...form,
  varied: form.varied.filter((what) =>
    ['label', 'count', 'causes', 'name', 'village', 'ward'].includes(what),
  ),
});
