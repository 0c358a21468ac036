import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import PostalMime from 'postal-mime';
import { beforeAll, describe, expect, test } from 'vitest';
import { marked, numbers, writeMarkedFolder } from './marked-campaign.ts';

/** Tables whose rows are the personal data themselves; everywhere else nobody may be named. */
const personal = ['households', 'openings', 'batches', 'findings', 'decisions'];

/** Every row of the other tables as text: journal, audit, outbox, tasks, requests and what else there is. */
function otherTables(data: string): Record<string, string> {
  const db = new DatabaseSync(join(data, 'rasoat.db'), { readOnly: true });
  const tables = db.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").all() as {
    name: string;
  }[];
  const rest = tables.map(({ name }) => name).filter((name) => !personal.includes(name));
  const texts = Object.fromEntries(
    rest.map((name) => [name, JSON.stringify(db.prepare(`SELECT * FROM "${name}"`).all())]),
  );
  db.close();
  return texts;
}

interface Traces {
  readonly output: string;
  readonly result: string;
  readonly tables: Record<string, string>;
  readonly mails: string;
  /** Everything in the data folder, stored files too, byte for byte. */
  readonly bytes: string;
}

describe('a campaign of marked people', () => {
  let traces: Traces;
  beforeAll(async () => {
    const base = mkdtempSync(join(tmpdir(), 'rasoat-'));
    try {
      traces = await traced(base);
    } finally {
      rmSync(base, { recursive: true, force: true });
    }
    // A whole campaign in a process of its own: longer than a hook may take by default where others work as well.
  }, 120_000);

  test('ran through refusals, findings, objections and a return', () => {
    const { refused, wards, duplicates, audit } = JSON.parse(traces.result);
    expect(refused.map(({ refusal }: { refusal: string }) => refusal)).toEqual([
      ...['OutsideWindow', 'RejectedStand', 'NotOnOpeningList', 'MoreAgreedThanAttended'],
      ...['ObjectionOpen', 'NoObjection'],
    ]);
    expect(wards[0]).toMatchObject({ stage: 'recorded', households: 1, rounds: { posting: 3, approval: 2 } });
    expect(duplicates).toHaveLength(2);
    expect(audit.valid).toBe(true);
  });

  test('names nobody in the result, nor on the terminal', () => {
    expect(traces.result).not.toMatch(marked);
    expect(traces.result).not.toMatch(numbers);
    expect(traces.output).not.toMatch(marked);
    expect(traces.output).not.toMatch(numbers);
  });

  test('names nobody in executions, audit chains, outbox, tasks and requests', () => {
    expect(Object.keys(traces.tables)).toEqual(
      expect.arrayContaining(['audit', 'outbox', 'tasks', 'requests']),
    );
    for (const [table, rows] of Object.entries(traces.tables)) {
      expect(rows, table).not.toMatch(marked);
      expect(rows, table).not.toMatch(numbers);
    }
  });

  test('names nobody in a reminder', () => {
    expect(traces.mails).toContain('Xã Nam Nà');
    expect(traces.mails).not.toMatch(marked);
    expect(traces.mails).not.toMatch(numbers);
  });

  test('stands in the database, its log and the stored files without an id number in clear', () => {
    expect(traces.bytes.length).toBeGreaterThan(10_000);
    expect(traces.bytes).not.toMatch(numbers);
  });
});

/** Runs the simulate command over the marked folder and gathers every trace that it leaves. */
async function traced(base: string): Promise<Traces> {
  const [folder, data, json] = ['folder', 'data', 'out.json'].map((each) => join(base, each)) as [
    string,
    string,
    string,
  ];
  mkdirSync(folder);
  writeMarkedFolder(folder);
  const command = [
    join(import.meta.dirname, '..', 'local', 'cli', 'simulate.ts'),
    folder,
    '--json',
    json,
    '--data',
    data,
  ];
  const run = spawnSync(process.execPath, command, { encoding: 'utf8' });
  const files = readdirSync(data, { recursive: true, withFileTypes: true }).filter((each) => each.isFile());
  const mails = files.filter(({ parentPath }) => parentPath.startsWith(join(data, 'mail')));
  return {
    output: run.stdout + run.stderr,
    result: readFileSync(json, 'utf8'),
    bytes: files.map(({ parentPath, name }) => readFileSync(join(parentPath, name), 'latin1')).join('\n'),
    mails: (await Promise.all(mails.map(({ parentPath, name }) => decoded(join(parentPath, name))))).join(
      '\n',
    ),
    tables: otherTables(data),
  };
}

/** A mail as it is read, all of its headers and both of its bodies. */
async function decoded(path: string): Promise<string> {
  const { headers, subject, text, html } = await PostalMime.parse(readFileSync(path));
  return [JSON.stringify(headers), subject, text, html].join('\n');
}
