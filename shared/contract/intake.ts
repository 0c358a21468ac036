import * as z from 'zod';
import { audience } from '../access/policy.ts';
import { limits } from '../batch/findings/limits.ts';
import { Day } from '../day.ts';
import {
  command,
  HouseholdName,
  Page,
  pageQuery,
  publicWardPath,
  Reason,
  read,
  wardPath,
} from './endpoint.ts';

const Receipt = z.string().min(1).max(40);
/** The household in a citizen's words. */
const Name = z.string().trim().min(1).max(200);
const Village = z.string().trim().max(200);
const Text = z.string().trim().min(1).max(5000);
/** `late`: it came as the posting ended, so that nobody has decided it. */
const State = z.enum(['received', 'accepted', 'dismissed', 'late']);
const refusedIntake = ['NotPosted', 'PostingOver', 'IntakeFull'] as const;

/** What comes in about a posted list from outside, and what the ward decides of it. */
export const intake = {
  claim: command({
    path: `${wardPath}/claims`,
    summary: 'Says that a household is left out of the posted list; answers a receipt.',
    who: audience.public,
    body: z.object({ name: Name, village: Village.default(''), text: Text }),
    answer: z.object({ receipt: Receipt }),
    repeats: 'answered',
    nothingFollows: true,
    refuses: refusedIntake,
  }),
  accept: command({
    path: `${wardPath}/intake/acceptance`,
    summary: 'Accepts what came in: the recheck of a household begins.',
    who: audience.wardOfficer,
    /**
     * `household` is needed where the sender named it in words only. For a claim about one that the ward does not know,
     * its `village` is: the ward then brings the file of one new household there.
     */
    body: z.object({
      receipt: Receipt,
      household: HouseholdName.optional(),
      village: z.string().max(limits.textLength).optional(),
    }),
    answer: z.object({ dueOn: Day }),
    audit: 'accept',
    refuses: [
      'TrainingNotDone',
      'WrongStage',
      'NotPosted',
      'PostingOver',
      'ReceiptNotFound',
      'IntakeDecided',
      'HouseholdNotNamed',
      'UnknownVillage',
      'HouseholdNotFound',
    ],
  }),
  dismiss: command({
    path: `${wardPath}/intake/dismissal`,
    summary: 'Dismisses what came in, with a reason that its senders read: some, or all up to an instant.',
    who: audience.wardOfficer,
    body: z.object({
      receipts: z.array(Receipt).min(1).max(1000).optional(),
      /** Everything that was received up to then and is undecided. */
      until: z.iso.datetime().optional(),
      reason: Reason,
    }),
    answer: z.object({ count: z.int() }),
    audit: 'dismiss',
    refuses: [
      'TrainingNotDone',
      'WrongStage',
      'NotPosted',
      'ReasonMissing',
      'ReceiptNotFound',
      'IntakeDecided',
      'NothingToDismiss',
    ],
  }),
  readIntake: read({
    path: `${wardPath}/intake`,
    summary: 'What came in about the posted list, with its texts and its state, in the order of time.',
    who: audience.caseworkers,
    query: Page.extend({ state: State.optional(), kind: z.enum(['objection', 'claim']).optional() }),
    answer: z.object({
      counts: z.object({ received: z.int(), accepted: z.int(), dismissed: z.int(), late: z.int() }),
      /** The instant of the last one that is undecided: what came later is not among them. */
      until: z.string().optional(),
      /** How many the filter finds. */
      total: z.int(),
      entries: z.array(
        z.object({
          receipt: Receipt,
          at: z.string(),
          kind: z.enum(['objection', 'claim']),
          household: z.string().optional(),
          name: z.string().optional(),
          village: z.string().optional(),
          text: z.string(),
          /** Who of the ward recorded it from paper. */
          by: z.string().optional(),
          state: State,
        }),
      ),
    }),
  }),
  showReceipt: read({
    path: `${publicWardPath}/phieu`,
    summary: 'Page: what became of an objection or a claim, by its receipt (`ma`).',
    who: audience.public,
    /** `da-gui` tells those who come from the form that it has arrived. */
    query: z.object({ ...pageQuery, ma: z.string().max(100), 'da-gui': z.string().max(1).optional() }),
    answer: 'page',
    refuses: ['ReceiptNotFound'],
  }),
  showClaimForm: read({
    path: `${publicWardPath}/bo-sot`,
    summary: 'Page: the form to say that a household is left out.',
    who: audience.public,
    query: z.object(pageQuery),
    answer: 'page',
    refuses: ['NotPosted', 'PostingOver'],
  }),
  sendClaim: command({
    path: `${publicWardPath}/bo-sot`,
    summary: 'Page: takes a claim from the form, and leads to the page of its receipt.',
    who: audience.public,
    form: true,
    body: z.object({
      ...pageQuery,
      /** Where the list is not shown online the form takes objections too, in words. */
      loai: z.enum(['khieu-nai', 'bo-sot']).catch('bo-sot').meta({ description: 'kind' }),
      ten: z.string(),
      thon: z.string().default(''),
      'noi-dung': z.string(),
      ma: z.string().max(100).optional(),
    }),
    answer: 'page',
    repeats: 'answered',
    nothingFollows: true,
    refuses: refusedIntake,
  }),
};
