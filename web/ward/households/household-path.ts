import type { WardParams } from '../../client/answers.ts';

/** The address of a household's page. Its key is never an id number or a name. */
export const householdPath = ({ campaign, ward }: WardParams, key: string): string =>
  `/dot/${campaign}/xa/${ward}/ho/${encodeURIComponent(key)}`;
