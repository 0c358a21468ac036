import { tablesWorkbook } from '../../functions/reports/tables/tables-workbook.ts';
import { wardLists } from '../../functions/reports/ward-lists.ts';
import { standardsOf, wardsOf } from '../../shared/campaign.ts';
import { classify } from '../../shared/classify.ts';
import { reconcileLists } from '../../shared/opening/reconcile-lists.ts';
import { reportOf } from '../../shared/reports/make-report.ts';
import { groupCounter } from '../../shared/reports/tables/group-counts.ts';
import { officialTables } from '../../shared/reports/tables/official-tables.ts';
import type { WardLists } from '../../shared/reports/ward-lists.ts';
import { arrivalOf, movementOf } from '../../shared/results/movement.ts';
import { officialOf } from '../../shared/standards/official.ts';
import { vn2022 } from '../../shared/standards/vn-2022.ts';
import { madeUpCampaign, madeUpWard } from './made-up-review.ts';
import { withStore } from './made-up-store.ts';

/** Made once and read again and again: a province's lists would not fit into memory. */
const distinctWards = 10;
const made = new Map<number, ReturnType<typeof madeUpWard>>();

function wardAt(index: number): ReturnType<typeof madeUpWard> {
  const at = index % distinctWards;
  const ward = made.get(at) ?? madeUpWard(String(10_000 + at), at);
  made.set(at, ward);
  return ward;
}

const wardCount = (households: number): number => wardsOf(madeUpCampaign(households)).length;
const fingerprint = (text: string): string => text;

/** Reads one number of each record. */
export function loopOver(households: number): number {
  let people = 0;
  for (let ward = 0; ward < wardCount(households); ward += 1) {
    for (const { recorded } of wardAt(ward).records) people += recorded?.household.people ?? 0;
  }
  return people;
}

/** Classifies every household, matches both lists, and counts the movements. */
export function classifyAndMove(households: number): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const count = (name: string) => counts.set(name, (counts.get(name) ?? 0) + 1);
  for (let ward = 0; ward < wardCount(households); ward += 1) {
    const { records, opening } = wardAt(ward);
    const { surveyed, left } = reconcileLists(records, opening, fingerprint);
    for (const { recorded, before, entry } of surveyed) {
      const { scores, setting } = recorded.household;
      const now = classify(vn2022, scores, setting)?.class ?? 'other';
      const movement = movementOf(before, now);
      if (movement) count(before === 'other' ? `${arrivalOf(entry)} ${movement}` : movement);
    }
    for (const { excused } of left) count(excused ? 'excused' : 'missing');
  }
  return counts;
}

/** The figures of a review whose lists are in memory. */
export function reportOnLists(households: number) {
  const campaign = madeUpCampaign(households);
  function* lists(): Generator<WardLists> {
    for (const [index, ward] of wardsOf(campaign).entries()) {
      const { records, opening } = wardAt(index);
      const { surveyed, left } = reconcileLists(records, opening, fingerprint);
      const listed = surveyed.map(({ recorded, ...rest }) => {
        return { ...rest, household: recorded.household, now: recorded.results['vn-2022']?.class ?? 'other' };
      });
      yield { ward, surveyed: listed, left };
    }
  }
  return reportOf({ run: { campaign, rev: 1, status: 'running' }, wards: lists(), support: [] });
}

/** The figures of the review in a data folder, and its official tables as a workbook. */
export const reportOnStore = (folder: string) =>
  withStore(folder, async ({ ports }) => {
    const [run] = await ports.campaigns.list();
    if (!run) throw new Error('The data folder has no campaign.');
    const groups = groupCounter(run.campaign.year);
    async function* counted(source: AsyncIterable<WardLists>): AsyncGenerator<WardLists> {
      for await (const ward of source) {
        groups.add(ward);
        yield ward;
      }
    }
    const report = await reportOf({ run, wards: counted(wardLists(run, ports)), support: [] });
    const standard = officialOf(standardsOf(run.campaign));
    return tablesWorkbook(officialTables({ report, standard, counts: groups.counts }));
  });

/** Reads every stored household once and parses its JSON, without its identifiers. */
export const parseStore = (folder: string): Promise<number> =>
  withStore(folder, async ({ db }) => {
    let rows = 0;
    for (const row of db.prepare('SELECT body FROM households').iterate()) {
      JSON.parse(String(row.body));
      rows += 1;
    }
    return rows;
  });
