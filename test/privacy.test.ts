import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { beforeAll, describe, expect, test } from 'vitest';
import { lowerVillage, northWard, plainCampaign, southWard, upperVillage } from './examples.ts';

// Marked people: their names and numbers stand in every place where somebody may write them.
const name = 'Zyrâb Quêxvân';
const member = 'Wôxing Jâqthị';
const headId = '096990000017';
const cmnd = '959900042';
const marked = new RegExp(['Zyrâb', 'Quêxvân', 'Wôxing', 'Jâqthị'].join('|'));
const numbers = new RegExp([headId, cmnd].join('|'));
const said = `Ông ${name}, CCCD ${headId}, CMND ${cmnd}`;

const fileName = `${name} ${headId}.csv`;
const header = 'Mã hộ,Chủ hộ,Thành viên,Ngày sinh,Giới tính,CCCD,Thôn,Số nhân khẩu,B1,B2,Ghi chú';
/** A household with a member; `b2` 33 is an error. */
const rows = (code: string, village: string, b2 = 10, ids: readonly [string, string] = [headId, cmnd]) => [
  `${code},${name},,01/05/1990,Nam,${ids[0]},${village},2,110,${b2},"${said}"`,
  `,,${member},02/06/1992,Nữ,${ids[1]},,,,,`,
];
const file = (...lines: string[]) => `${[header, ...lines].join('\n')}\n`;

const events = [
  { at: '2019-09-24T08:00', do: 'train', ward: northWard, attended: 9 },
  { at: '2019-09-24T08:00', do: 'train', ward: southWard, attended: 9 },
  { at: '2019-10-01T08:00', do: 'upload', ward: northWard, file: `uploads/${fileName}` },
  { at: '2019-10-08T08:00', do: 'upload', ward: northWard, file: `uploads/${fileName}` },
  { at: '2019-10-08T08:10', do: 'upload', ward: southWard, file: 'uploads/south.csv' },
  { at: '2019-10-08T09:00', do: 'submit', ward: northWard },
  { at: '2019-10-08T09:10', do: 'excuse', ward: northWard, household: cmnd, reason: 'moved' },
  { at: '2019-10-08T09:20', do: 'withdraw', ward: northWard, household: 'n-2', reason: said },
  { at: '2019-10-08T09:30', do: 'excuse', ward: northWard, household: '111111111', reason: 'moved' },
  { at: '2019-10-08T10:00', do: 'submit', ward: northWard },
  { at: '2019-10-20T18:30', do: 'meeting', ward: northWard, village: upperVillage, attended: 2, agreed: 3 },
  { at: '2019-10-20T18:30', do: 'meeting', ward: northWard, village: upperVillage, attended: 3, agreed: 3 },
  { at: '2019-10-25T09:00', do: 'forward', ward: northWard },
  { at: '2019-10-28T09:00', do: 'object', ward: northWard, household: headId, text: said },
  { at: '2019-10-28T09:00', do: 'object', ward: northWard, household: 'n-1', text: said },
  {
    at: '2019-10-29T10:00',
    do: 'resolve',
    ward: northWard,
    household: headId,
    outcome: 'changed',
    set: { b1: 130 },
  },
  { at: '2019-10-29T10:10', do: 'resolve', ward: northWard, household: headId, outcome: 'upheld' },
  { at: '2019-11-11T10:00', do: 'return', ward: northWard, households: ['n-1'], reason: said },
  { at: '2019-11-12T18:30', do: 'meeting', ward: northWard, village: upperVillage, attended: 3, agreed: 3 },
  { at: '2019-11-13T09:00', do: 'forward', ward: northWard },
  { at: '2019-11-27T09:00', do: 'approve', ward: northWard },
];

function writeFolder(path: string): string {
  mkdirSync(join(path, 'uploads'));
  writeFileSync(join(path, 'campaign.json'), JSON.stringify(plainCampaign));
  const opening = 'Mã hộ,Chủ hộ,Ngày sinh,Giới tính,CCCD,Mã xã,Thôn,Số nhân khẩu,Phân loại';
  writeFileSync(
    join(path, 'opening.csv'),
    `${opening}\n,${member},02/06/1992,Nữ,${cmnd},${northWard},Bản Cũ,2,Hộ nghèo\n`,
  );
  const wrong = rows('n-2', lowerVillage, 33, ['096990000018', '959900043']);
  writeFileSync(join(path, 'uploads', fileName), file(...rows('n-1', upperVillage), ...wrong));
  writeFileSync(join(path, 'uploads', 'south.csv'), file(...rows('s-1', lowerVillage)));
  writeFileSync(join(path, 'events.json'), JSON.stringify(events));
  return path;
}

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
  /** Everything in the data folder but the uploaded files themselves, byte for byte. */
  readonly bytes: string;
}

describe('a campaign of marked people', () => {
  let traces: Traces;
  beforeAll(() => {
    const base = mkdtempSync(join(tmpdir(), 'rasoat-'));
    try {
      traces = traced(base);
    } finally {
      rmSync(base, { recursive: true, force: true });
    }
  });

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

  test('stands in the database and its log without an id number in clear', () => {
    expect(traces.bytes.length).toBeGreaterThan(10_000);
    expect(traces.bytes).not.toMatch(numbers);
  });
});

/** Runs the simulate command over the marked folder and gathers every trace that it leaves. */
function traced(base: string): Traces {
  const [folder, data, json] = ['folder', 'data', 'out.json'].map((each) => join(base, each)) as [
    string,
    string,
    string,
  ];
  mkdirSync(folder);
  writeFolder(folder);
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
    bytes: files
      .filter(({ parentPath }) => !parentPath.startsWith(join(data, 'files')))
      .map(({ parentPath, name }) => readFileSync(join(parentPath, name), 'latin1'))
      .join('\n'),
    mails: mails
      .map(({ parentPath, name }) => decoded(readFileSync(join(parentPath, name), 'utf8')))
      .join('\n'),
    tables: otherTables(data),
  };
}

/** A mail with its body as it is read. */
function decoded(mail: string): string {
  const [headers, body = ''] = mail.split('\r\n\r\n');
  return `${headers}\n${Buffer.from(body, 'base64').toString('utf8')}`;
}
