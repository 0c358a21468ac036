import { entry, northWard } from '../../examples.ts';
import { perform } from '../../perform.ts';
import { atWork, bringTo, type Launch, launched } from '../ward/ward-at-work.ts';

/** A household that no file may hold: its score is not one of the form. */
export const wrong = { code: 'h-9', name: 'Lý Văn Thử', b2: 33 };

/** The plain ward on a day of its survey, with an opening list, and how it opens a batch. */
export async function inSurvey(launch: Launch = {}) {
  const opening = { [northWard]: [entry({ code: 'h-1' }), entry({ code: 'h-8' })] };
  const host = await launched({ opening, ...launch });
  const ward = atWork(host);
  await bringTo('survey', host, ward);
  await host.passTo('2019-10-08T09:00');
  const open = () =>
    perform('receiveBatch', { ...ward.asWard, request: 'b-1', name: 'danh-sach.csv' }, host.ports);
  return { host, ward, open };
}

/** A file as it is sent. */
export async function* sent(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
