import type { WardParams } from '../../client/answers.ts';

/** Where everybody reads the posted list and objects. */
const publicPath = ({ campaign, ward }: WardParams): string => `/niem-yet/${campaign}/${ward}`;
export const publicAddress = (params: WardParams): string => location.origin + publicPath(params);
