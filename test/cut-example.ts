import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const example = new URL('../examples/cho-don-2019/', import.meta.url).pathname;

interface Area {
  readonly code: string;
  readonly level: string;
}

const readJson = (name: string) => JSON.parse(readFileSync(join(example, name), 'utf8'));

/** Writes what the example campaign has of some of its wards, as a campaign folder of its own. */
export function cutExample(folder: string, wards: readonly string[]): string {
  const campaign = readJson('campaign.json') as { areas: readonly Area[] };
  const areas = campaign.areas.filter(({ code, level }) => level !== 'ward' || wards.includes(code));
  const events = (readJson('events.json') as { ward?: string }[]).filter(
    ({ ward }) => ward === undefined || wards.includes(ward),
  );
  const [header = '', ...rows] = readFileSync(join(example, 'opening.csv'), 'utf8').split('\n');
  const wardAt = header.split(',').indexOf('Mã xã');
  const opening = [header, ...rows.filter((row) => wards.includes(row.split(',')[wardAt] ?? ''))];
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'campaign.json'), JSON.stringify({ ...campaign, areas }));
  writeFileSync(join(folder, 'events.json'), JSON.stringify(events));
  writeFileSync(join(folder, 'opening.csv'), `${opening.join('\n')}\n`);
  for (const ward of wards) {
    const uploads = join('uploads', ward);
    if (existsSync(join(example, uploads)))
      cpSync(join(example, uploads), join(folder, uploads), { recursive: true });
  }
  return folder;
}
