import type { EndpointName } from '../../shared/contract/contract.ts';
import type { WardDetail } from '../client/answers.ts';
import { isBetweenStages } from './upload-window.ts';

/** Commands that are not tied to the open stage. */
const atAnyStage: readonly EndpointName[] = [
  'remark',
  'recall',
  'extendStage',
  'restartWard',
  'changeVillages',
  'recordTraining',
  'waiveTraining',
  'attachFile',
  'attachPosition',
  'detachFile',
];

/** Commands that are given before the launch and after the close too. */
const atAnyTime: readonly EndpointName[] = ['recordRequest', 'answerRequest', 'openMonthlyReview'];

type Given = Pick<WardDetail, 'can' | 'campaign' | 'ward' | 'stages'>;

/**
 * Whether the reader may call an endpoint of a ward now, by its name in the contract: reads always, commands while the
 * campaign runs, and those of a stage until it has ended. What would be refused is not offered.
 */
export function mayGive(name: EndpointName, detail: Given): boolean {
  if (!detail.can.includes(name)) return false;
  if (name.startsWith('read')) return true;
  if (atAnyTime.includes(name)) return true;
  if (detail.campaign.status !== 'running') return false;
  return atAnyStage.includes(name) || !isBetweenStages(detail);
}
