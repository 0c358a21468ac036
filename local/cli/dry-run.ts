import { vietnameseDay } from '../../shared/calendar.ts';
import { wardsOf } from '../../shared/campaign.ts';
import { words } from '../../shared/i18n/words.ts';
import { type DryRun, dryRun, type PlannedDate } from '../../shared/launch/dry-run.ts';
import { readCampaignFolder } from '../simulation/campaign-folder.ts';
import { readArguments } from './arguments.ts';
import { runCommand } from './command.ts';
import { requireOutputPath, writeOutput } from './output-files.ts';

const usage = 'npm run dry-run -- <campaign folder> [--json out.json]';
const options = { json: { type: 'string' } } as const;

/** Says what a campaign would do: its dates, its reminders, what contradicts. Exit 1 where it could not be launched. */
async function main(args: string[]): Promise<number> {
  const { values, positionals } = readArguments(args, { options, positionals: 1, usage });
  requireOutputPath(values.json, usage);
  const { campaign, opening } = await readCampaignFolder(positionals[0] ?? '');
  const isListed = ({ class: before }: { readonly class: string }) => before !== 'other';
  const counts = wardsOf(campaign).map(({ code }): [string, number] => [
    code,
    (opening.get(code) ?? []).filter(isListed).length,
  ]);
  // A folder has no accounts, so nothing is said of them.
  const run = dryRun(campaign, { opening: new Map(counts) });
  if (values.json) writeOutput(values.json, `${JSON.stringify(run, null, 1)}\n`, usage);
  process.stdout.write(textOf(run));
  return run.contradictions.length > 0 ? 1 : 0;
}

const kinds: Readonly<Record<PlannedDate['kind'], string>> = {
  trainingFrom: 'bắt đầu tập huấn / training begins',
  trainingTo: 'hết hạn tập huấn / training ends',
  surveyFrom: 'bắt đầu rà soát / survey begins',
  surveyTo: 'hết hạn rà soát / survey ends',
  vettingTo: 'hết hạn họp dân và niêm yết / meetings end, lists are posted',
  postedUntil: 'niêm yết chậm nhất đến hết ngày / last day of a list posted on that day',
  answerDue: 'hạn trả lời chậm nhất / latest answer',
  close: 'kết thúc đợt / close',
  preliminary: 'hạn báo cáo sơ bộ / preliminary report due',
  official: 'hạn báo cáo chính thức / official report due',
  inYear: 'hạn báo cáo phát sinh trong năm / report of changes in the year due',
};
const weekdays = ['CN/Sun', 'T2/Mon', 'T3/Tue', 'T4/Wed', 'T5/Thu', 'T6/Fri', 'T7/Sat'];
const dayText = (day: string): string =>
  `${weekdays[new Date(`${day}T12:00:00Z`).getUTCDay()]?.padEnd(6)} ${vietnameseDay(day)}`;

function textOf({ dates, reminders, contradictions, warnings }: DryRun): string {
  const lines = [
    'Các ngày / Dates',
    ...dates.map(
      ({ on, kind, off }) => `  ${dayText(on)}  ${kinds[kind]}${off ? ` (${off.vi} / ${off.en})` : ''}`,
    ),
    'Nhắc hạn / Reminders',
    ...reminders.map(
      ({ on, stage, kind, people, unreached }) =>
        `  ${dayText(on)}  ${words[stage].vi} / ${words[stage].en} ${kind}: ${people} thư / messages` +
        (unreached > 0 ? `, ${unreached} địa bàn không có thư / areas without an address` : ''),
    ),
    `Phải sửa / To be mended: ${contradictions.length}`,
    ...contradictions.flatMap(({ place, text }) => [
      `  ${place.vi}: ${text.vi}`,
      `  ${place.en}: ${text.en}`,
    ]),
    `Còn thiếu / Lacking: ${warnings.length}`,
    ...warnings.flatMap(({ vi, en }) => [`  ${vi}`, `  ${en}`]),
  ];
  return `${lines.join('\n')}\n`;
}

await runCommand(main);
