import { badUsage } from '../local/cli/arguments.ts';
import { runCommand } from '../local/cli/command.ts';
import { requireOutputPath, writeOutput } from '../local/cli/output-files.ts';
import { assumed } from './assumptions.ts';
import { readCostArguments, usage } from './cost-arguments.ts';
import { startEngine } from './count/engine.ts';
import { countTables } from './count-tables.ts';
import { lastDayTables } from './last-day/last-day-tables.ts';
import { billOf } from './price/bill.ts';
import { campaignUsage } from './price/campaign-usage.ts';
import { pricesOf } from './price/prices.ts';
import { savingsOf } from './price/savings.ts';
import { standingUsage } from './price/standing-usage.ts';
import { readingsOf } from './scale/readings.ts';
import { campaignCounts, measureCampaigns, type ScalingModel } from './scale/scaling.ts';
import { assumptionTable, billTable, priceTable, savingTable } from './tables.ts';

const say = (text: string) => process.stdout.write(`${text}\n`);

/** Prints the simulation of a survey's last day, or counts small campaigns, scales them up and prices the result. */
async function main(args: string[]): Promise<number> {
  const { wards, households, batches, region, json, arrivals, seed } = readCostArguments(args);
  requireOutputPath(json, usage);
  if (arrivals) {
    say(lastDayTables(seed));
    return 0;
  }
  const scaling = await measured(households / wards, batches);
  const size = { wards, households, extraRounds: Math.round(wards * assumed('extraRoundsPerWard')) };
  const readings = readingsOf(scaling, size, batches);
  const used = { counted: campaignCounts(scaling, size), readings, wards, batches };
  const items = campaignUsage(used);
  const variable = billOf(items, region);
  const fixed = billOf(standingUsage(), region);
  say(countTables(scaling, used, size));
  say(billTable('Chi phí theo đợt / cost of one campaign', variable, region));
  say(billTable('Chi phí cố định một tháng / standing cost of one month', fixed, region));
  say(savingTable(savingsOf(items, used, region)));
  say(priceTable(region));
  say(assumptionTable());
  say(`Giá ngày / prices of ${pricesOf}.`);
  if (json) {
    const report = {
      size: { ...size, batches },
      region,
      pricesOf,
      used,
      variable,
      fixed,
      counted: scaling.counted,
    };
    writeOutput(json, `${JSON.stringify(report, null, 1)}\n`, usage);
  }
  return 0;
}

/** Fits the model. Refuses `BadUsage` if there is no DynamoDB-compatible engine. */
async function measured(householdsOfWard: number, batches: number): Promise<ScalingModel> {
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
    return await measureCampaigns(engine.endpoint, { householdsOfWard, batches }, ({ shape }) => {
      const rounds = shape.extraRounds ? ', extra rounds' : '';
      say(`đã đếm / counted: ${shape.wards} wards x ${shape.households} households${rounds}`);
    });
  } finally {
    engine.stop();
  }
}

await runCommand(main);
