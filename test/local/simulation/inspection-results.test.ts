import { describe, expect, test } from 'vitest';
import { northWard, plainCampaign } from '../../examples.ts';
import { smallResult } from './small-campaign.ts';

const ward = northWard;
const handedIn = [
  { at: '2019-10-04T08:00', do: 'train', ward, attended: 20 },
  { at: '2019-10-08T09:00', do: 'upload', ward, file: `uploads/${ward}/danh-sach.csv` },
];
const at = '2019-10-09T09:00';

describe('an inspection in a simulation', () => {
  test('is drawn, recorded and closed by the coordinator, and stands in the result', async () => {
    const recheck = { at, do: 'recordRecheck', ward, inspection: 1 };
    const { inspections, refused } = await smallResult(plainCampaign, [
      ...handedIn,
      { at, do: 'drawInspection', households: 4, seed: 's', blind: false },
      { ...recheck, household: 'h-1', set: { b1: 200 } },
      { ...recheck, household: 'h-2' },
      { ...recheck, household: 'h-3', met: false, text: 'Vắng nhà' },
      { ...recheck, household: 'nobody' },
      { at, do: 'closeInspection', inspection: 1 },
      { ...recheck, household: 'h-4' },
    ]);
    expect(inspections).toEqual([
      {
        ...{
          number: 1,
          area: '06',
          closed: true,
          households: 4,
          drawn: 4,
          rechecked: 2,
          notMet: 1,
          differs: 0,
        },
        ...{ wrong: 1, rate: '50.00', from: 1, to: 3, rateFrom: '25.00', rateTo: '75.00', corrected: 0 },
        ...{ raised: 0, weighted: '66.67' },
      },
    ]);
    expect(refused).toEqual([
      { at, do: 'recordRecheck', ward, refusal: 'NotInSample' },
      { at, do: 'recordRecheck', ward, refusal: 'InspectionClosed' },
    ]);
  });

  test('that was refused is listed without a ward, and the result has no inspections', async () => {
    const result = await smallResult(plainCampaign, [{ at, do: 'drawInspection', households: 4, seed: 's' }]);
    expect(result).not.toHaveProperty('inspections');
    expect(result.refused).toEqual([{ at, do: 'drawInspection', ward: '', refusal: 'NothingRecorded' }]);
  });
});
