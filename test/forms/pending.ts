import type { Form } from './form.ts';

/** What is not read rightly yet, and is written plainly until it is. The list is to go. */
export const withoutPending = (form: Form): Form => ({
  ...form,
  ordinals: form.ordinals === '(1) ' ? form.ordinals : '',
  names: 'one',
  births: form.births === 'three' ? 'one' : form.births,
  villages: form.villages === 'sheets' ? 'column' : form.villages,
  stated: form.stated === 'marks' ? 'word' : form.stated,
  money: 'dong',
  varied: form.varied.filter((what) =>
    ['label', 'count', 'causes', 'name', 'village', 'ward'].includes(what),
  ),
});
