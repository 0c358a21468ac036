import * as z from 'zod';
import { audience } from '../access/policy.ts';
import { Campaign } from '../campaign.ts';
import { Day } from '../day.ts';
import { NewScores } from '../rescore.ts';
import { PostedLine } from '../ward/posted-line.ts';
import { command, HouseholdName, pageQuery, publicWardPath, read, wardPath } from './endpoint.ts';

const { id, title, year } = Campaign.shape;
const Text = z.string().max(5000);
const { head, village, people, before, now } = PostedLine.shape;
/** A household as the public sees it. */
const Shown = z.object({ head, village, people, before, now });
/** What the open internet shows of a posted list. */
const Online = z.enum(['names', 'counts', 'off']);
const PostingView = z.object({ round: z.int(), postedAt: z.string(), lastDay: z.string() });

/** An objection as people see it. */
export const ObjectionView = z.object({
  household: z.string(),
  objectedAt: z.string(),
  dueOn: z.string(),
  resolvedAt: z.string().optional(),
  outcome: z.enum(['upheld', 'changed']).optional(),
  late: z.boolean().optional(),
  /** It says that a household is left out: the ward may bring its file, of a new one in a village that it does not know. */
  claimed: z.enum(['known', 'new']).optional(),
});

/** The `ref` of a household on the posted list. */
const ho = z.string().max(100);
const refusedPages = ['NotPosted', 'PostingOver', 'PostedListLost'] as const;
const place = z.coerce.number().int().min(1);

/** The posted list, the objections to it, and their rechecks. */
export const posting = {
  postList: command({
    path: `${wardPath}/posting`,
    summary: 'Records where the list is posted; its clock starts.',
    who: audience.wardOfficer,
    body: z.object({ places: z.array(z.string().min(1).max(200)).min(1).max(50) }),
    answer: z.object({ round: z.int(), lastDay: Day }),
    audit: 'postList',
    refuses: ['TrainingNotDone', 'WrongStage', 'AlreadyPosted'],
  }),
  readPosted: read({
    path: `${wardPath}/posted`,
    summary: 'The posted list, while its clock runs.',
    who: audience.public,
    answer: z.object({
      campaign: z.object({ id, title, year }),
      ward: z.object({ code: z.string(), name: z.string() }),
      today: Day,
      postings: z.array(PostingView),
      online: Online,
      /** `ref` names the household on this list only. None but with `names`. */
      households: z.array(Shown.extend({ ref: z.string() })),
    }),
    refuses: ['NotPosted', 'PostedListLost'],
  }),
  readPostingSheet: read({
    path: `${wardPath}/posting-sheet`,
    summary: 'The list for the board: as it is posted, or as it would be posted now.',
    who: audience.caseworkers,
    answer: z.object({
      campaign: z.object({ id, title, year }),
      province: z.string(),
      /** Absent where the ward stands under the province. */
      district: z.string().optional(),
      ward: z.object({ code: z.string(), name: z.string() }),
      today: Day,
      online: Online,
      /** Whether `households` are as posted; otherwise they are as they would be posted now. */
      isPosted: z.boolean(),
      /** The postings whose list this is, with the last days of their clocks; empty if it is not posted. */
      postings: z.array(PostingView),
      /** How many working days a list is posted. */
      workingDays: z.int(),
      /** By village, then by the head's name. */
      households: z.array(Shown),
    }),
    refuses: ['PostedListLost'],
  }),
  fileObjection: command({
    path: `${wardPath}/objections`,
    summary:
      'Objects to a posted household while its clock runs. From outside it gets a receipt; what the ward’s officer records is accepted at once, and rechecked.',
    who: audience.public,
    /** `household` is the `ref` that the posted list gives it. */
    body: z.object({ household: HouseholdName, text: Text.trim().min(1) }),
    answer: z.union([z.object({ dueOn: Day }), z.object({ receipt: z.string() })]),
    audit: 'fileObjection',
    nothingFollows: true,
    refuses: [
      'TrainingNotDone',
      'WrongStage',
      'NotPosted',
      'PostedListLost',
      'PostingOver',
      'ObjectionOpen',
      'HouseholdNotFound',
      'IntakeFull',
    ],
  }),
  readObjections: read({
    path: `${wardPath}/objections`,
    summary: 'The ward’s objections with their texts, open ones first.',
    who: audience.caseworkers,
    answer: z.object({
      objections: z.array(
        ObjectionView.extend({
          head: z.string().optional(),
          village: z.string().optional(),
          text: z.string().optional(),
        }),
      ),
    }),
  }),
  resolveObjection: command({
    path: `${wardPath}/objections/resolution`,
    summary:
      'Records the result of a recheck: the household’s result stands, or it is rescored and posted again.',
    who: audience.wardOfficer,
    body: z.object({
      household: HouseholdName,
      outcome: z.enum(['upheld', 'changed']),
      set: NewScores.default({}),
      /** What the recheck found. */
      text: Text.optional(),
    }),
    audit: 'resolveObjection',
    refuses: [
      'TrainingNotDone',
      'WrongStage',
      'NoObjection',
      'HouseholdNotFound',
      'ValueNotUsed',
      'FileNeeded',
    ],
  }),
  showPostedList: read({
    path: publicWardPath,
    summary: 'Page: the villages of the posted list, or the households of one village (`thon`, from 1).',
    who: audience.public,
    query: z.object({ ...pageQuery, thon: place.optional(), trang: place.default(1) }),
    answer: 'page',
    refuses: refusedPages,
  }),
  showObjectionForm: read({
    path: `${publicWardPath}/khieu-nai`,
    summary: 'Page: the form to object to a posted household (`ho`).',
    who: audience.public,
    query: z.object({ ...pageQuery, ho }),
    answer: 'page',
    refuses: [...refusedPages, 'HouseholdNotFound'],
  }),
  sendObjection: command({
    path: `${publicWardPath}/khieu-nai`,
    summary: 'Page: takes an objection from the form, and leads to the page of its receipt.',
    who: audience.public,
    form: true,
    /** `ma` is the form’s own: the same form sent twice is one objection. */
    body: z.object({ ...pageQuery, ho, 'noi-dung': z.string(), ma: z.string().max(100).optional() }),
    answer: 'page',
    repeats: 'answered',
    nothingFollows: true,
    refuses: [...refusedPages, 'HouseholdNotFound', 'IntakeFull'],
  }),
};
