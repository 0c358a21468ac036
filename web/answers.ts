// What the page reads of the API's answers: no more than it shows.

import type { Action, Actor } from '../shared/access/policy.ts';
import type { FindingText } from '../shared/batch/findings/findings.ts';
import type { Class } from '../shared/household.ts';
import type { Text } from '../shared/i18n/text.ts';
import type { WardTotals } from '../shared/results/totals.ts';
import type { Stage } from '../shared/ward/stage.ts';
import type { StageRun } from '../shared/ward/stage-runs.ts';

export type { FindingText };

export interface Session {
  readonly user: Actor | null;
  readonly now: string;
}

export interface Demo {
  readonly isDemo: boolean;
  readonly accounts: readonly (Actor & { readonly areaName: string; readonly password: string })[];
}

export interface CampaignHead {
  readonly id: string;
  readonly title: string;
  readonly year: number;
}

export interface WardLine {
  readonly code: string;
  readonly name: string;
  readonly stage: Stage;
  readonly round: number;
  readonly since?: string;
  readonly dueOn?: string;
  readonly overdue: boolean;
  readonly missing: Text;
  readonly postedUntil?: string;
  readonly households: number;
  readonly people: number;
  readonly poor: number;
  readonly nearPoor: number;
  readonly before: { readonly poor: number; readonly nearPoor: number };
  readonly rejected: number;
}

export interface Board {
  readonly campaign: CampaignHead;
  readonly today: string;
  readonly failedReminders: number;
  readonly wards: readonly WardLine[];
}

export interface WardDetail {
  readonly campaign: CampaignHead;
  readonly today: string;
  readonly can: readonly Action[];
  readonly ward: WardLine;
  readonly stages: readonly StageRun[];
  readonly villages: readonly {
    readonly name: string;
    readonly households: number;
    readonly state: 'due' | 'passed' | 'reopened' | null;
  }[];
  readonly meetings: readonly {
    readonly at: string;
    readonly village: string;
    readonly attended: number;
    readonly agreed: number;
  }[];
  readonly postings: readonly {
    readonly round: number;
    readonly postedAt: string;
    readonly lastDay: string;
    readonly households: 'all' | number;
  }[];
  readonly objections: readonly { readonly dueOn: string; readonly resolvedAt?: string }[];
  readonly totals: WardTotals;
}

export interface BatchView {
  readonly id: string;
  readonly name: string;
  readonly status: 'waiting' | 'ready' | 'refused' | 'committed' | 'failed';
  readonly receivedAt: string;
  readonly by: string;
  /** Of a file that could be read; it is given back marked. */
  readonly sha256?: string;
  readonly rows?: number;
  readonly unsurveyed?: number;
  readonly preview?: Readonly<Record<'new' | 'changed' | 'unchanged' | 'missing' | 'rejected', number>>;
  readonly findings?: Readonly<Record<string, number>>;
}

export interface StoryEvent {
  readonly at: string;
  readonly by: string;
  readonly did: string;
  readonly ward: string;
  readonly name?: string;
  readonly why?: string;
  readonly detail: Readonly<Record<string, string | number | boolean | readonly string[]>>;
}

export interface Posted {
  readonly campaign: CampaignHead;
  readonly ward: { readonly code: string; readonly name: string };
  readonly today: string;
  readonly postings: readonly { readonly lastDay: string; readonly postedAt: string }[];
  readonly households: readonly {
    readonly ref: string;
    readonly head: string;
    readonly village: string;
    readonly people: number;
    readonly before: Class;
    readonly now: Class;
  }[];
}
