import { writeTemplate } from '../../functions/files/template/make-template.ts';
import { wardOf } from '../../shared/campaign.ts';
import { Refusal } from '../../shared/errors.ts';
import { isListed } from '../../shared/opening/opening-list.ts';
import { readCampaignFolder } from '../simulation/campaign-folder.ts';
import { readArguments, requireOption } from './arguments.ts';
import { runCommand } from './command.ts';
import { requireOutputPath, writeOutput } from './output-files.ts';

const usage = 'npm run template -- --campaign <folder> --ward <code> --out x.xlsx';

const text = { type: 'string' } as const;
const options = { campaign: text, ward: text, out: text };

/** Writes the template workbook of a ward in a campaign folder. */
async function main(args: string[]): Promise<number> {
  const { values } = readArguments(args, { options, positionals: 0, usage });
  const folder = requireOption('campaign', values.campaign, usage);
  const code = requireOption('ward', values.ward, usage);
  const out = requireOption('out', values.out, usage);
  requireOutputPath(out, usage);
  const { campaign, opening } = await readCampaignFolder(folder);
  const ward = wardOf(campaign, code);
  if (!ward) throw new Refusal('WardNotFound', { ward: code });
  const entries = opening.get(code) ?? [];
  writeOutput(out, await writeTemplate({ campaign, ward, opening: entries }), usage);
  const known = entries.filter(isListed).length;
  console.log(`${out}: ${ward.name}, ${known} hộ đầu kỳ điền sẵn / households of the opening list filled in`);
  return 0;
}

await runCommand(main);
