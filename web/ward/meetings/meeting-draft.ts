import type { NewScores } from '../../../shared/rescore.ts';
import type { CampaignHead, HouseholdLine } from '../../client/answers.ts';
import { measureOf, newScores, noScores, type ScoresDraft } from '../scores/new-scores.ts';
import { type VoteDraft, votesGiven } from './votes/votes.ts';

/** A household whose scores the meeting changes, as it is filled in. */
export interface ChangeDraft {
  /** Tells drafts apart while no household is chosen. */
  readonly id: number;
  readonly line: HouseholdLine | undefined;
  readonly scores: ScoresDraft;
  readonly reason: string;
}

/** A meeting's result as it is filled in. */
export interface MeetingDraft {
  /** `YYYY-MM-DD`, or empty. */
  readonly heldOn: string;
  readonly chair: string;
  readonly attended: string;
  readonly agreed: string;
  readonly supervised: boolean;
  readonly changes: readonly ChangeDraft[];
  /** By household. */
  readonly votes: Readonly<Record<string, VoteDraft>>;
}

export const noMeeting: MeetingDraft = {
  heldOn: '',
  chair: '',
  attended: '',
  agreed: '',
  supervised: false,
  changes: [],
  votes: {},
};

export const addChange = (draft: MeetingDraft): MeetingDraft => {
  const id = Math.max(0, ...draft.changes.map((change) => change.id)) + 1;
  return { ...draft, changes: [...draft.changes, { id, line: undefined, scores: noScores, reason: '' }] };
};

/** Without a next version the change is dropped. */
export const setChange = (draft: MeetingDraft, id: number, next: ChangeDraft | undefined): MeetingDraft => ({
  ...draft,
  changes: draft.changes.flatMap((change) => (change.id === id ? (next ?? []) : change)),
});

/** How many attended and agreed; undefined until both are numbers. */
export function votesIn({ attended, agreed }: MeetingDraft) {
  if (attended === '' || agreed === '') return undefined;
  const votes = { attended: Number(attended), agreed: Number(agreed) };
  return votes.agreed <= votes.attended ? votes : undefined;
}

interface Change {
  readonly household: string;
  readonly set: NewScores;
  readonly reason: string;
}

/** The changes that are recorded. */
export const changesIn = ({ changes }: MeetingDraft, campaign: CampaignHead): Change[] =>
  changes.flatMap(({ line, scores, reason }) =>
    line
      ? {
          household: line.household,
          set: newScores(scores, measureOf(line, campaign)),
          reason: reason.trim(),
        }
      : [],
  );

/** What the minutes say beside the figures; what is left empty is not recorded. */
export function saidIn({ heldOn, chair, supervised, votes }: MeetingDraft) {
  const given = votesGiven(votes);
  return {
    supervised,
    ...(heldOn !== '' && { heldOn }),
    ...(chair.trim() !== '' && { chair: chair.trim() }),
    ...(given.length > 0 && { votes: given }),
  };
}
