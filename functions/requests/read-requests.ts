import { dayOf } from '../../shared/calendar.ts';
import { wayOf } from '../../shared/requests/request-clock.ts';
import { requestsOf } from '../../shared/requests/requests.ts';
import { wardRead } from '../ward/ward-read.ts';

/** The ward's requests, newest first, with their texts and what became of them. */
export const readRequests = wardRead('readRequests', async ({ ref, run, ports }) => {
  const { intakes, decisions, wards } = ports;
  const today = dayOf(ports.now());
  const all = requestsOf(await intakes.triages(ref)).toReversed();
  const entries = await Promise.all(all.map(({ receipt }) => intakes.get(ref, receipt)));
  const isAnyRefused = all.some(({ state }) => state === 'refused');
  const reasons = new Map(
    (isAnyRefused ? await decisions.list(ref) : []).map(({ id, body }) => [id, body.reason]),
  );
  return {
    today,
    intoList: wayOf(run, await wards.get(ref), { receivedOn: today, today }) === 'autumn',
    requests: all.map(({ decision = '', ...request }, index) => {
      const { name = '', village = '', text = '', at = '', birth, people, code } = entries[index] ?? {};
      const refused = request.state === 'refused' && { reason: String(reasons.get(decision) ?? '') };
      return { ...request, ...refused, recordedAt: at, head: name, village, text, birth, people, code };
    }),
  };
});
