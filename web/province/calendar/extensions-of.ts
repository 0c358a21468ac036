import type { BoardLine } from '../../client/answers.ts';
import { type WindowStage, windowStages } from './windows.ts';

/** A ward's own end of a window. */
export interface WardExtension {
  readonly code: string;
  readonly name: string;
  readonly stage: WindowStage;
  readonly to: string;
  /** By which paper it was given. */
  readonly paper: NonNullable<BoardLine['extensionPapers']>[WindowStage];
}

/** All own ends of windows, the latest first. */
export const extensionsOf = (wards: readonly BoardLine[]): WardExtension[] =>
  wards
    .flatMap(({ code, name, extensions, extensionPapers }) =>
      windowStages.flatMap((stage) => {
        const to = extensions[stage];
        return to ? [{ code, name, stage, to, paper: extensionPapers?.[stage] }] : [];
      }),
    )
    .sort((a, b) => (a.to < b.to ? 1 : -1));
