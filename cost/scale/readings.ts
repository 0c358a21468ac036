import type { LambdaName } from '../../infra/lambdas/lambdas.ts';
import { assumed } from '../assumptions.ts';
import type { Counts } from '../count/counts.ts';
import { type ViewName, viewNames, views } from '../count/views.ts';
import { type ScalingModel, type Size, viewCounts } from './scaling.ts';

/** Something that people read, how often, and the counts of one time. */
export interface Reading {
  readonly name: ViewName | 'readSession';
  readonly lambda: LambdaName;
  readonly times: number;
  readonly each: Counts;
}

/** How often people read each view in a campaign. */
function timesRead({ wards }: Size, batches: number): Readonly<Record<ViewName | 'readSession', number>> {
  const days = assumed('workingDays');
  const clerks = wards * assumed('clerksPerWard') * days;
  const approvers = assumed('approvers') * days;
  const files = wards * batches;
  const downloads = assumed('requestsPerDownload');
  const boards = clerks * assumed('boardPagesOfClerk') + approvers * assumed('boardPagesOfApprover');
  const pages = clerks * assumed('wardPagesOfClerk') + approvers * assumed('wardPagesOfApprover');
  return {
    readBoard: boards,
    // The page of a ward requests these three.
    readWard: pages,
    readStory: pages,
    readNext: pages,
    readSession: boards + pages,
    makeTemplate: wards * assumed('templatesPerWard') * downloads,
    readBatch: files * assumed('pollsPerUpload'),
    readFindings: files * assumed('findingsPerBatch'),
    readPreview: files * assumed('previewPagesPerBatch'),
    readMarked: files * assumed('markedPerBatch') * downloads,
    readHouseholds: clerks * assumed('listPagesOfClerk') + approvers * assumed('listPagesOfApprover'),
    readMovements: approvers * assumed('summariesOfApprover'),
    readSignals: approvers * assumed('summariesOfApprover'),
    readDuplicates: wards * assumed('duplicatesPerWard'),
    // The page shows the sample, and recording a recheck looks whether the household is in it.
    readSample: 2 * assumed('householdsInspected'),
    makeReport: assumed('reportsOfProvince'),
    readPosted: wards * assumed('postedPerWard'),
  };
}

/** What people read in a campaign of one size. */
export function readingsOf(scaling: ScalingModel, size: Size, batches: number): Reading[] {
  const times = timesRead(size, batches);
  const session: Reading = {
    name: 'readSession',
    lambda: 'publicApi',
    times: times.readSession,
    each: { invocations: 1, calls: assumed('accountReads') },
  };
  return [
    session,
    ...viewNames.map((name) => ({
      name,
      lambda: views[name].lambda,
      times: times[name],
      each: viewCounts(scaling, name, size),
    })),
  ];
}
