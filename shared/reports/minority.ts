import { isAbsent } from '../batch/cells/absent.ts';
import { memoised } from '../batch/cells/memoised.ts';
import { fold } from '../names.ts';

/** The official list of peoples names the Kinh "Kinh (Việt)". */
const kinh = /^(dân tộc )?(kinh|việt)(?!\p{L})/u;

/** Whether an ethnicity is given at all. */
export const isEthnicity = (ethnicity: string | undefined): ethnicity is string =>
  ethnicity !== undefined && !isAbsent(ethnicity) && ethnicity.trim() !== '';

const isOther = memoised((ethnicity) => !kinh.test(fold(String(ethnicity))));

/** Whether an ethnicity is another than Kinh; one that is not given is none. */
export const isMinority = (ethnicity: string | undefined): boolean =>
  isEthnicity(ethnicity) && isOther(ethnicity);
