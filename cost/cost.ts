import { badUsage } from '../local/cli/arguments.ts';
import { runCommand } from '../local/cli/command.ts';
import { requireOutputFolder, writeOutput } from '../local/cli/output-files.ts';
import { arrivalTables } from './campaign/arrivals-tables.ts';
import { type Survey, shapesFor, surveyCampaigns, usedBy } from './campaign/survey.ts';
import { readCostArguments, usage } from './cost-arguments.ts';
import { startEngine } from './count/engine.ts';
import { readingsOf } from './count/readings.ts';
import { countTables } from './count-tables.ts';
import { assumed } from './price/assumptions.ts';
import { billOf } from './price/bill.ts';
import { campaignUses } from './price/campaign-uses.ts';
import { monthlyUses } from './price/fixed-uses.ts';
import { leversOf } from './price/levers.ts';
import { pricesOf } from './price/prices.ts';
import { assumptionTable, billTable, leverTable, priceTable } from './print.ts';

const say = (text: string) => process.stdout.write(`${text}\n`);

/** Shows the last day of a survey, or counts small campaigns, scales what they use to the campaign that is meant, and prices it. */
async function main(args: string[]): Promise<number> {
  const { wards, households, batches, region, json, arrivals, seed } = readCostArguments(args);
  requireOutputFolder(json, usage);
  if (arrivals) {
    say(arrivalTables(seed));
    return 0;
  }
  const survey = await counted(households / wards, batches);
  const size = { wards, households, extraRounds: Math.round(wards * assumed('extraRoundsPerWard')) };
  const readings = readingsOf(survey, size, batches);
  const used = { counted: usedBy(survey, size), readings, wards, batches };
  const uses = campaignUses(used);
  const variable = billOf(uses, region);
  const fixed = billOf(monthlyUses(), region);
  say(countTables(survey, used, size));
  say(billTable('Chi phí theo đợt / cost of one campaign', variable, region));
  say(billTable('Chi phí cố định một tháng / standing cost of one month', fixed, region));
  say(leverTable(leversOf(uses, used, region)));
  say(priceTable(region));
  say(assumptionTable());
  say(`Giá ngày / prices of ${pricesOf}.`);
  if (json) {
    const told = {
      size: { ...size, batches },
      region,
      pricesOf,
      used,
      variable,
      fixed,
      counted: survey.counted,
    };
    writeOutput(json, `${JSON.stringify(told, null, 1)}\n`, usage);
  }
  return 0;
}

/** Refuses where there is no engine to count over. */
async function counted(householdsOfWard: number, batches: number): Promise<Survey> {
  const given = process.env.DYNAMODB_ENDPOINT;
  const engine = given ? { endpoint: given, stop: () => {} } : await startEngine();
  if (!engine) {
    throw badUsage(
      'Máy này không có bộ máy DynamoDB; đặt DYNAMODB_ENDPOINT',
      'There is no DynamoDB-compatible engine here; set DYNAMODB_ENDPOINT',
      usage,
    );
  }
  try {
    return await surveyCampaigns(engine.endpoint, shapesFor(householdsOfWard, batches), ({ shape }) => {
      const rounds = shape.extraRounds ? ', extra rounds' : '';
      say(`đã đếm / counted: ${shape.wards} wards x ${shape.households} households${rounds}`);
    });
  } finally {
    engine.stop();
  }
}

await runCommand(main);
