import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { createRunner } from '../local/runner/runner.ts';
import { openDatabase } from '../local/sqlite/database.ts';
import { wardReview } from '../workflows/ward-review.ts';
import type { Case } from './measure.ts';

const wards = 200;
/** States that a ward enters without extra rounds. */
const states = 9;

/** Runs every ward through all stages of the real definition; tokens complete them. */
async function runWards(folder: string): Promise<void> {
  const db = openDatabase(folder, { synchronous: 'NORMAL' });
  const tokens: { token: string; output: object }[] = [];
  const runner = createRunner({
    db,
    now: () => new Date(),
    definitions: { wardReview },
    invoke: async ({ payload, token }) => {
      if (token) tokens.push({ token, output: { ...(payload as object), outcome: 'approved' } });
      return payload;
    },
  });
  for (let ward = 0; ward < wards; ward += 1) {
    runner.start('wardReview', `bench-${ward}`, {
      campaignId: 'bench',
      ward: String(ward),
      attempt: 1,
      stage: 'training',
    });
  }
  await runner.run();
  while (tokens.length > 0) {
    for (const { token, output } of tokens.splice(0)) runner.succeed(token, output);
    await runner.run();
  }
  db.close();
}

/** The least that a durable runner requires: one small committed row per transition. */
function commitRows(folder: string): void {
  mkdirSync(folder, { recursive: true });
  const db = new DatabaseSync(join(folder, 'floor.db'));
  db.exec(
    'PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; CREATE TABLE t (id INTEGER PRIMARY KEY, body TEXT)',
  );
  const add = db.prepare('INSERT INTO t (body) VALUES (?)');
  const body = 'x'.repeat(300);
  for (let row = 0; row < wards * states; row += 1) add.run(body);
  db.close();
}

/** 200 wards through the real workflow. */
export function workflowCases(folder: string): Case[] {
  let round = 0;
  const fresh = (name: string) => join(folder, `${name}-${++round}`);
  return [
    {
      name: 'ward workflow, 200 wards',
      unit: 'transitions',
      amount: wards * states,
      floorIs: 'commit a row for each',
      floor: () => commitRows(fresh('floor')),
      ours: () => runWards(fresh('ours')),
    },
  ];
}
