import * as z from 'zod';
import { isDay } from '../calendar.ts';
import { WindowStage } from '../campaign.ts';
import {
  type CampaignName,
  type EndpointName,
  type WardCommand,
  wardCommands,
} from '../contract/contract.ts';
import { ExcuseReason } from '../records.ts';

const isLocalTime = (text: string): boolean =>
  /^.{10}T([01]\d|2[0-3]):[0-5]\d$/.test(text) && isDay(text.slice(0, 10));
const at = z
  .string()
  .refine(isLocalTime, 'không phải giờ địa phương YYYY-MM-DDTHH:mm / not a local time YYYY-MM-DDTHH:mm');
const base = { at, ward: z.string() };

/** The words of `events.json` that are older than the contract's names. */
const olderWords = {
  train: 'recordTraining',
  excuse: 'excuseHousehold',
  withdraw: 'withdrawHousehold',
  undo: 'undoBatch',
  discard: 'discardBatch',
  correct: 'correctCell',
  drop: 'dropRow',
  submit: 'submitSurvey',
  meeting: 'recordMeeting',
  forward: 'forwardList',
  object: 'fileObjection',
  resolve: 'resolveObjection',
  approve: 'approveWard',
  return: 'returnHouseholds',
  extend: 'extendStage',
} as const satisfies Record<string, EndpointName>;
type OlderWord = keyof typeof olderWords;

const isOlderWord = (word: string): word is OlderWord => word in olderWords;

/** A command in a ward that has no older word is an event under its own name; what it is given stands beside it. */
type OwnWord = Exclude<WardCommand, (typeof olderWords)[OlderWord]>;
const olderNames: readonly string[] = Object.values(olderWords);
const ownWords = wardCommands.filter((name): name is OwnWord => !olderNames.includes(name));

/** Commands of the whole campaign that are events too. They name no ward. */
const campaignWords = [
  'addAreas',
  'takeOutWard',
  'drawInspection',
  'closeInspection',
] as const satisfies readonly CampaignName[];

/** The command that an event gives. An upload is several, so it has none. */
export const commandOf = (word: Exclude<CampaignEvent['do'], 'upload'>): EndpointName =>
  isOlderWord(word) ? olderWords[word] : word;

/** A row of a file that was handed in; the sheet is left out where the file has none. */
const inFile = { ...base, file: z.string(), sheet: z.string().optional(), row: z.int() };

const OlderEvent = z.discriminatedUnion('do', [
  z.object({ ...base, do: z.literal('train'), attended: z.int(), passed: z.int().optional() }),
  z.object({
    ...base,
    do: z.literal('upload'),
    file: z.string(),
    /** Codes of households that get another head. */
    confirm: z.array(z.string()).optional(),
  }),
  z.object({ ...base, do: z.literal('excuse'), household: z.string(), reason: ExcuseReason }),
  z.object({ ...base, do: z.literal('withdraw'), household: z.string(), reason: z.string() }),
  z.object({ ...base, do: z.literal('undo'), file: z.string(), reason: z.string() }),
  z.object({ ...base, do: z.literal('discard'), file: z.string() }),
  z.object({ ...inFile, do: z.literal('correct'), column: z.string(), value: z.string() }),
  z.object({ ...inFile, do: z.literal('drop'), reason: z.string() }),
  z.object({ ...base, do: z.literal('submit') }),
  z.object({
    ...base,
    do: z.literal('meeting'),
    village: z.string(),
    attended: z.int(),
    agreed: z.int(),
    supervised: z.boolean().optional(),
    heldOn: z.string().optional(),
    chair: z.string().optional(),
    votes: z.array(z.object({ household: z.string(), agreed: z.int(), against: z.int() })).optional(),
  }),
  z.object({ ...base, do: z.literal('forward') }),
  z.object({ ...base, do: z.literal('object'), household: z.string(), text: z.string() }),
  z.object({
    ...base,
    do: z.literal('resolve'),
    household: z.string(),
    outcome: z.enum(['upheld', 'changed']),
    /** Not limited here: the step refuses what is out of range, and the simulation goes on. */
    set: z
      .object({ b1: z.number().optional(), b2: z.number().optional(), income: z.number().optional() })
      .optional(),
  }),
  z.object({ ...base, do: z.literal('approve') }),
  z.object({ ...base, do: z.literal('return'), households: z.array(z.string()), reason: z.string() }),
  z.object({ ...base, do: z.literal('extend'), stage: WindowStage, to: z.string(), reason: z.string() }),
]);

interface OwnEvent {
  readonly at: string;
  /** Empty for what is done in the whole campaign. */
  readonly ward: string;
  readonly do: OwnWord | (typeof campaignWords)[number];
}

/** One action of a person in a simulated campaign; `at` is local time. */
export type CampaignEvent = z.infer<typeof OlderEvent> | OwnEvent;
export const CampaignEvent: z.ZodType<CampaignEvent> = z.discriminatedUnion('do', [
  ...OlderEvent.options,
  z.looseObject({ ...base, do: z.enum(ownWords) }),
  z.looseObject({ at, ward: z.literal('').default(''), do: z.enum(campaignWords) }),
]);

/** `events.json`: in time order. */
export const CampaignEvents = z.array(CampaignEvent).superRefine((events, context) => {
  for (const [index, event] of events.entries()) {
    const before = events[index - 1];
    if (before && event.at < before.at) {
      context.addIssue({
        code: 'custom',
        path: [index, 'at'],
        message: `sớm hơn ${before.at} của sự kiện phía trên / is before ${before.at}, the event above it`,
      });
    }
  }
});
export type CampaignEvents = z.infer<typeof CampaignEvents>;
