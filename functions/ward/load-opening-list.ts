import { authorise, parseInput, requestKeyOf } from '../authorise.ts';
import type { Step } from '../step.ts';
import { putOpeningList } from './put-opening-list.ts';

/**
 * Replaces one ward's opening list. A province's lists are too long for one request. Refuses as `putOpeningList`.
 */
export const loadOpeningList: Step<'loadOpeningList'> = async (call, ports) => {
  const { run } = await authorise('loadOpeningList', call, ports);
  const input = parseInput('loadOpeningList', call);
  const { campaignId, ward, by } = call;
  const id = call.request && `${ward}/loadOpeningList/${call.request}`;
  const request = requestKeyOf(id, input, ports);
  await putOpeningList(
    { run, ref: { campaignId, ward }, by, request, did: 'loadOpeningList' },
    () => input.entries,
    ports,
  );
  return undefined;
};
