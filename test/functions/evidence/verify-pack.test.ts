import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, test } from 'vitest';
import { verifyPack } from '../../../functions/evidence/verify/verify-pack.ts';
import { sha256 } from '../../../functions/signing/sha256.ts';
import { keySigner } from '../../../local/anchors/key-signer.ts';
import type { Signer } from '../../../shared/anchors/signature.ts';
import { type AuditEvent, link, noHead } from '../../../shared/audit.ts';
import { FileRejected } from '../../../shared/batch/findings/file-rejected.ts';
import type { Decision } from '../../../shared/changes.ts';
import type { PackProblem } from '../../../shared/evidence/pack-problem.ts';
import type { HouseholdRecord } from '../../../shared/records.ts';
import type { WardReview } from '../../../shared/ward/ward-review.ts';
import { smallJpeg, smallPng } from '../../attached-files.ts';
import { temporaryFolder } from '../../local/temporary-folder.ts';
import { randomFrom, seed } from '../../seed.ts';
import { linesOf, type Pack, packOf, readPack, recordedWard, remade, withLines, zipped } from './packs.ts';
import { randomChange } from './random-change.ts';

interface Given {
  readonly pack: Pack;
  readonly signer: Signer;
}
let kept: Promise<Given> | undefined;

/** The pack of a recorded ward, made once. Its folder is gone after the first test; the key is in memory. */
const given = (): Promise<Given> => {
  kept ??= make();
  return kept;
};

async function make(): Promise<Given> {
  const { host, ward } = await recordedWard();
  const { path } = await packOf(host, ward.ref);
  return { pack: await readPack(path), signer: host.ports.signer };
}

const problemsOf = async (changed: string, key?: string): Promise<readonly PackProblem[]> =>
  (await verifyPack(changed, key)).problems;

/** What is found where whoever changed the entries also has the installation's key. */
const foundIn = async (changed: Pack): Promise<readonly PackProblem[]> =>
  problemsOf(await remade(changed, (await given()).signer));

describe('a pack', () => {
  test('is whole, and says who signed it and by which anchor its chain is covered', async () => {
    const { pack, signer } = await given();
    const key = await signer.publicKey();
    const verified = await verifyPack(await zipped(pack), key);
    expect(verified.problems).toEqual([]);
    expect(verified.signature).toMatchObject({ algorithm: 'Ed25519', publicKey: key });
    expect(verified.anchor!.anchor).toMatchObject({ number: 2 });
    expect(verified.manifest).toMatchObject({ ward: { code: '02901' }, anchor: 2, expired: [] });
    expect(await foundIn(pack)).toEqual([]);
  });

  test('of which an entry is changed, missing or added names it: 200 random ones', {
    timeout: 120_000,
  }, async () => {
    const { pack } = await given();
    const random = randomFrom(seed);
    for (let each = 0; each < 200; each += 1) {
      const { changed, expected } = randomChange(pack, random);
      const found = await problemsOf(await zipped(changed));
      const said = found.filter((problem) => expected.some((each) => isDeepStrictEqual(each, problem)));
      expect(said, JSON.stringify(expected)).not.toEqual([]);
    }
  });

  test('that another key has signed is not one of the trusted key', async () => {
    const { pack, signer } = await given();
    const other = keySigner(temporaryFolder());
    const forged = await remade(pack, other);
    expect(await problemsOf(forged, await signer.publicKey())).toContainEqual({ kind: 'otherKey' });
    // Its anchor is signed with the installation's key, and the forger has no such anchor.
    expect(await problemsOf(forged)).toEqual([{ kind: 'anchorUnsigned' }]);
  });

  test('is no archive where its file is damaged', async () => {
    const broken = join(temporaryFolder(), 'pack.zip');
    writeFileSync(broken, 'PK');
    await expect(verifyPack(broken)).rejects.toThrow(FileRejected);
  });

  test('without a manifest says so', async () => {
    const { pack } = await given();
    const changed = new Map(pack);
    changed.delete('manifest.json');
    expect(await problemsOf(await zipped(changed))).toContainEqual({
      kind: 'missing',
      entry: 'manifest.json',
    });
    changed.set('manifest.json', Buffer.from('{}'));
    expect(await problemsOf(await zipped(changed))).toContainEqual({
      ...{ kind: 'unreadable', entry: 'manifest.json' },
    });
  });
});

describe('a pack that was made anew and signed with the right key', () => {
  const decisionsOf = (pack: Pack) => linesOf(pack, 'decisions.jsonl') as Decision[];
  const eventsOf = (pack: Pack) => linesOf(pack, 'audit.jsonl') as AuditEvent[];

  test('names a decision that was changed, swapped, taken out or added', async () => {
    const { pack } = await given();
    const [one, other] = decisionsOf(pack).filter(({ kind }) => kind === 'recordMeeting') as [
      Decision,
      Decision,
    ];
    const swapped = decisionsOf(pack).map((each) => {
      if (each.id === one.id) return { ...one, body: other.body };
      return each.id === other.id ? { ...other, body: one.body } : each;
    });
    expect(await foundIn(withLines(pack, 'decisions.jsonl', swapped))).toEqual([
      { kind: 'decisionChanged', decision: one.id },
      { kind: 'decisionChanged', decision: other.id },
    ]);
    const without = decisionsOf(pack).filter(({ id }) => id !== one.id);
    expect(await foundIn(withLines(pack, 'decisions.jsonl', without))).toEqual([
      { kind: 'decisionMissing', decision: one.id },
    ]);
    const added = [...decisionsOf(pack), { ...one, id: 'another' }];
    expect(await foundIn(withLines(pack, 'decisions.jsonl', added))).toEqual([
      { kind: 'decisionAdded', decision: 'another' },
    ]);
    const dated = decisionsOf(pack).map((each) =>
      each.id === one.id ? { ...one, by: 'somebody else' } : each,
    );
    expect(await foundIn(withLines(pack, 'decisions.jsonl', dated))).toEqual([
      { kind: 'decisionChanged', decision: one.id },
    ]);
  });

  test('names a break of the chain, and a chain that was shortened or hashed anew', async () => {
    const { pack } = await given();
    const changed = eventsOf(pack).with(2, { ...eventsOf(pack)[2]!, by: 'somebody else' });
    expect(await foundIn(withLines(pack, 'audit.jsonl', changed))).toContainEqual({
      ...{ kind: 'chainBroken', seq: 3 },
    });
    const anchored = (await verifyPack(await zipped(pack))).anchor!.anchor.heads.find(
      ({ ward }) => ward !== '',
    )!;
    const notAnchored = { kind: 'notAnchored', seq: anchored.seq, anchor: 2 };
    const short = eventsOf(pack).slice(0, anchored.seq - 1);
    expect(await foundIn(withLines(pack, 'audit.jsonl', short))).toContainEqual(notAnchored);
    let head = noHead;
    const anew = changed.map(({ seq: _, previous: __, hash: ___, ...draft }) => {
      const event = link(draft, head, sha256);
      head = event;
      return event;
    });
    expect(await foundIn(withLines(pack, 'audit.jsonl', anew))).toEqual([notAnchored]);
  });

  test('names a head that is not the manifest’s', async () => {
    const { pack } = await given();
    const lines = withLines(pack, 'audit.jsonl', eventsOf(pack).slice(0, -1));
    expect(await problemsOf(await zipped(lines))).toEqual([
      { kind: 'changed', entry: 'audit.jsonl' },
      { kind: 'otherHead' },
    ]);
  });

  test('names each figure that the rows do not give, and each class that the scores do not', async () => {
    const { pack } = await given();
    const recordsIn = (name: string) => linesOf(pack, name) as HouseholdRecord[];
    const name = [...pack.keys()]
      .filter((each) => each.startsWith('households/'))
      .find((each) => recordsIn(each).some(({ key }) => key === 'h-1'))!;
    const records = recordsIn(name);
    const moved = records.map(({ recorded, ...rest }) => {
      if (rest.key !== 'h-1' || !recorded) return { ...rest, recorded };
      const results = { 'vn-2016': { ...recorded.results['vn-2016'], class: 'other' } };
      return { ...rest, recorded: { ...recorded, results } };
    });
    const found = await foundIn(withLines(pack, name, moved));
    expect(found).toContainEqual({
      ...{ kind: 'otherResult', entry: name, household: 'h-1', standard: 'vn-2016' },
    });
    expect(found).toContainEqual({
      ...{ kind: 'otherFigure', figure: 'classes.other.households', says: '1', rows: '2' },
    });
    const without = await foundIn(
      withLines(
        pack,
        name,
        records.filter(({ key }) => key !== 'h-3'),
      ),
    );
    expect(without).toContainEqual({ kind: 'otherFigure', figure: 'households', says: '4', rows: '3' });
  });

  test('asks for no figure that an earlier version did not count', async () => {
    const { pack } = await given();
    const review = JSON.parse(pack.get('review.json')!.toString()) as WardReview;
    const { relapsed: _, ...totals } = review.totals;
    const text = JSON.stringify({ ...review, totals });
    expect(await foundIn(new Map(pack).set('review.json', Buffer.from(text)))).toEqual([]);
  });

  test('names an uploaded file and a posted list that are others', async () => {
    const { pack } = await given();
    const upload = [...pack.keys()].find((each) => each.startsWith('uploads/'))!;
    const batch = `list-02901`;
    expect(await foundIn(new Map(pack).set(upload, Buffer.from('x')))).toEqual([
      { kind: 'otherUpload', batch },
    ]);
    const without = new Map(pack);
    without.delete(upload);
    expect(await foundIn(without)).toEqual([{ kind: 'uploadMissing', batch }]);
    const posted = [...pack.keys()].find((each) => each.startsWith('postings/'))!;
    expect(await foundIn(new Map(pack).set(posted, Buffer.from('[]')))).toEqual([
      { kind: 'changed', entry: posted },
    ]);
  });

  test('holds every attached file as it was seen, and names one that is another or missing', async () => {
    const { pack } = await given();
    const [png, jpeg, home] = ['.png', '.jpeg', '.position'].map(
      (ending) => [...pack.keys()].find((each) => each.startsWith('attachments/') && each.endsWith(ending))!,
    ) as [string, string, string];
    expect(pack.get(png)!.equals(smallPng)).toBe(true);
    expect(pack.get(jpeg)!.equals(smallJpeg)).toBe(true);
    expect(JSON.parse(String(pack.get(home)))).toMatchObject({
      geometry: { coordinates: [105.67891, 22.14567] },
    });
    expect(await foundIn(new Map(pack).set(png, smallJpeg))).toEqual([{ kind: 'changed', entry: png }]);
    for (const entry of [jpeg, home]) {
      const without = new Map(pack);
      without.delete(entry);
      expect(await foundIn(without)).toEqual([{ kind: 'missing', entry }]);
    }
  });

  test('names standards that are not the manifest’s', async () => {
    const { pack } = await given();
    const [standard] = linesOf(pack, 'standards.jsonl') as { cut: number }[];
    const changed = withLines(pack, 'standards.jsonl', [{ ...standard!, cut: 10 }]);
    expect(await foundIn(changed)).toContainEqual({ kind: 'changed', entry: 'standards.jsonl' });
  });
});
