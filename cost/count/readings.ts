import type { LambdaName } from '../../infra/lambdas/lambdas.ts';
import { type Size, type Survey, usedByView } from '../campaign/survey.ts';
import { type ViewName, viewNames, views } from '../campaign/views.ts';
import { assumed } from '../price/assumptions.ts';
import type { Counts } from './meter.ts';

/** Something that people read, how often, and what one time uses. */
export interface Reading {
  readonly name: ViewName | 'readSession';
  readonly lambda: LambdaName;
  readonly times: number;
  readonly each: Counts;
}

/** How often people read what, in a whole campaign. */
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
    // The page of a ward asks for these three.
    readWard: pages,
    readStory: pages,
    listBatches: pages,
    readSession: boards + pages,
    makeTemplate: wards * assumed('templatesPerWard') * downloads,
    readBatch: files * assumed('pollsPerUpload'),
    listFindings: files * assumed('findingsPerBatch'),
    readMarked: files * assumed('markedPerBatch') * downloads,
    listHouseholds: clerks * assumed('listPagesOfClerk') + approvers * assumed('listPagesOfApprover'),
    readDuplicates: wards * assumed('duplicatesPerWard'),
    readPosted: wards * assumed('postedPerWard'),
  };
}

/** What people read in a campaign of a size. */
export function readingsOf(survey: Survey, size: Size, batches: number): Reading[] {
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
      each: usedByView(survey, name, size),
    })),
  ];
}
