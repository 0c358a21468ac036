import { createReadStream } from 'node:fs';
import { writePack } from '../../functions/evidence/pack/write-pack.ts';
import { temporaryFile } from '../../functions/files/temporary-file.ts';
import { requireWard } from '../../shared/campaign.ts';
import type { Manifest } from '../../shared/evidence/manifest.ts';
import { readArguments, requireOption } from './arguments.ts';
import { runCommand } from './command.ts';
import { requireData } from './input-files.ts';
import { requireOutputPath, streamOutput } from './output-files.ts';
import { withReview } from './review-of.ts';

const usage = 'npm run evidence -- <data dir> --campaign <id> --ward <code> --out pack.zip';

const text = { type: 'string' } as const;
const options = { campaign: text, ward: text, out: text };

/** Writes the evidence pack of a ward, as the app makes it, beside its server as well. */
async function main(args: string[]): Promise<number> {
  const { values, positionals } = readArguments(args, { options, positionals: 1, usage });
  const [path = ''] = positionals;
  const campaign = requireOption('campaign', values.campaign, usage);
  const ward = requireOption('ward', values.ward, usage);
  const out = requireOption('out', values.out, usage);
  requireData(path, usage);
  requireOutputPath(out, usage);
  const pack = await temporaryFile();
  try {
    const manifest = await withReview({ path, campaign }, usage, async ({ run, ports }) => {
      requireWard(run.campaign, ward);
      return writePack({ run, ref: { campaignId: run.campaign.id, ward }, ports }, pack.path);
    });
    await streamOutput(out, createReadStream(pack.path), usage);
    process.stdout.write(summaryOf(out, manifest));
    return 0;
  } finally {
    await pack.release();
  }
}

const summaryOf = (out: string, { entries, head, anchor, ward }: Manifest): string =>
  `${out}\n  ${ward.name} (${ward.code}): ${entries.length} mục / entries, ${head.seq} sự kiện / events, ` +
  `mốc / anchor ${anchor ?? '–'}\n`;

await runCommand(main);
