import { parseInput } from '../authorise.ts';
import type { Step } from '../step.ts';
import { publicCall } from './public-call.ts';
import { receive } from './receive.ts';

/** Somebody says that a household is left out, or the ward's officer records it from paper. Gives its receipt. */
export const claim: Step<'claim'> = async (call, ports) => {
  const { officer, ...called } = await publicCall('claim', call, ports);
  const { name, village, text } = parseInput('claim', call);
  const entry = {
    kind: 'claim' as const,
    name,
    ...(village && { village }),
    text,
    ...(officer && { by: officer.name }),
  };
  return { receipt: await receive({ ...called, entry }, ports) };
};
