import { readCampaignFolder } from '../../local/simulation/campaign-folder.ts';
import type { BatchContext, Checked, CheckItem } from '../../shared/batch/check.ts';
import { describeFinding, type FindingText } from '../../shared/batch/findings/describe-finding.ts';
import { standardsOf, wardOf } from '../../shared/campaign.ts';
import { asOthersRead, marked } from '../functions/files/marking.ts';
import type { Validated } from '../functions/files/on-disk.ts';
import { pathOf } from './expected.ts';

/** What a reported file came to. */
export interface Outcome {
  readonly totals: Validated['totals'];
  readonly findings: readonly FindingText[];
  readonly accepted: readonly Checked[];
  readonly book: Awaited<ReturnType<typeof asOthersRead>>;
}

/** The households that stand at the end: neither rejected nor retracted by a later row. */
export function acceptedIn(items: readonly CheckItem[]): Checked[] {
  const households: (Checked | undefined)[] = [];
  for (const item of items) {
    if (item.is === 'household') households.push(item.checked);
    else if (item.is === 'rejected') households.push(undefined);
    else if (item.is === 'retracted') households[item.household] = undefined;
  }
  return households.filter((each) => each !== undefined);
}

/** The ward of the campaign that the reported files are made for. */
export async function reportedWard(code = '02029'): Promise<BatchContext> {
  const { campaign } = await readCampaignFolder(pathOf('campaign'));
  const ward = wardOf(campaign, code);
  if (!ward) throw new Error(`The campaign has no ward ${code}.`);
  const { setting, villages } = ward;
  return { wardCode: code, setting, villages, standards: standardsOf(campaign), today: '2019-11-15' };
}

/** Validates and marks a reported file. */
export async function outcomeOf(name: string, context: BatchContext): Promise<Outcome> {
  const { checked, path } = await marked(pathOf(name), {}, context);
  const { totals, findings, events } = checked;
  return {
    totals,
    findings: findings.map(describeFinding),
    accepted: totals.fileRejected ? [] : acceptedIn(events),
    book: await asOthersRead(path),
  };
}
