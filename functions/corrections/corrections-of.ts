import { hash } from 'node:crypto';
import { canonical } from '../../shared/audit.ts';
import type { Batch } from '../../shared/batch/batch.ts';
import {
  CellCorrection,
  type Correction,
  type Corrections,
  contentOf,
  RowCorrection,
  standing,
} from '../../shared/batch/corrections/correction.ts';
import type { Decision } from '../../shared/changes.ts';
import type { Ports } from '../../shared/ports.ts';

const schemas: Readonly<Record<string, typeof CellCorrection | typeof RowCorrection>> = {
  correctCell: CellCorrection,
  dropRow: RowCorrection,
};

/** The ids of a batch and of those that it corrects, the first one first. */
async function lineOf({ campaignId, id, correctionOf }: Batch, ports: Ports): Promise<string[]> {
  if (correctionOf === undefined) return [id];
  return [...(await lineOf(await ports.batches.get(campaignId, correctionOf), ports)), id];
}

/** The batches whose rejected households a batch corrects; undefined where it is about its whole file. */
export async function correctedBatches(batch: Batch, ports: Ports): Promise<Set<string> | undefined> {
  return batch.correctionOf === undefined ? undefined : new Set((await lineOf(batch, ports)).slice(0, -1));
}

/** All corrections of a batch's file in the order in which they were made; those of the batches before it first. */
export async function correctionsGiven(batch: Batch, ports: Ports): Promise<Correction[]> {
  if (!batch.corrected && batch.correctionOf === undefined) return [];
  const { campaignId, ward } = batch;
  const line = await lineOf(batch, ports);
  const given = (await ports.decisions.list({ campaignId, ward })).flatMap(correctionIn);
  return line.flatMap((id) =>
    given.filter((each) => each.batch === id).sort((one, other) => one.number - other.number),
  );
}

function correctionIn({ kind, at, by, body }: Decision): Correction[] {
  const schema = schemas[kind];
  return schema ? [{ ...schema.parse(body), at, by }] : [];
}

/** The corrections of a batch's file as they stand; undefined where there are none. */
export async function correctionsOf(batch: Batch, ports: Ports): Promise<Corrections | undefined> {
  const given = await correctionsGiven(batch, ports);
  return given.length > 0 ? standing(given) : undefined;
}

/** The numbers of corrections and their hash, as a batch keeps them. */
export const summaryOf = (corrections: Corrections | undefined): Batch['corrected'] =>
  corrections && {
    cells: corrections.cells.length,
    rows: corrections.rows.length,
    sha256: hash('sha256', canonical(contentOf(corrections))),
  };
