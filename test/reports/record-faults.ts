import type { Checked } from '../../shared/batch/check.ts';
import type { Faults } from './amounts.ts';
import type { Recorded } from './expected.ts';

/** A birth as the expected files write it, in the form of records. */
const birthOf = (text: string): string => text.split('/').reverse().join('-');

const isRecord = ({ household, results }: Checked, wanted: Recorded): boolean => {
  const { code, head, birth, village } = wanted;
  return (
    (code === undefined || household.code === code) &&
    (head === undefined || household.head.name === head) &&
    (birth === undefined || household.head.birth === birthOf(birth)) &&
    (village === undefined || household.village === village) &&
    (wanted.class === undefined || results['vn-2016']?.class === wanted.class)
  );
};

/** The expected households that no accepted one is in all that is said of it. */
export const recordFaults = (accepted: readonly Checked[], wanted: readonly Recorded[] = []): Faults =>
  wanted
    .filter((each) => !accepted.some((household) => isRecord(household, each)))
    .map((each) => `not recorded: ${JSON.stringify(each)}`);
