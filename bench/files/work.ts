import { openSurveyFile } from '../../functions/files/open.ts';
import { validateFile } from '../../functions/files/validate-file.ts';
import type { Checked, CheckItem } from '../../shared/batch/check.ts';
import { isError } from '../../shared/batch/findings/findings.ts';
import { householdKey, identityOf } from '../../shared/household-key.ts';
import type { HouseholdRecord } from '../../shared/records.ts';
import { scanCsv } from '../floor-csv.ts';
import { floorCollector } from '../floor-record.ts';
import { wardFloorCollector } from '../floor-ward.ts';
import { scanXlsx } from '../floor-xlsx.ts';
import { madeUpContext } from '../made-up-list.ts';
import { wardContext, wardHeaders } from '../ward-list.ts';
import type { Job, ReadRows, Run } from './job.ts';
import { openPeer } from './peers.ts';

const readOurs: ReadRows = async (path, take) => {
  const { sheets, close } = await openSurveyFile(path);
  for (const sheet of sheets)
    for await (const rows of sheet.rows()) for (const { cells } of rows) take(cells);
  await close();
};

const scan = { csv: scanCsv, xlsx: scanXlsx };

const readerOf = ({ reader, format, peers }: Job): ReadRows | Promise<ReadRows> => {
  if (reader === 'rasoat') return readOurs;
  return reader === 'floor' ? scan[format] : openPeer(reader, peers);
};

const countRows =
  (read: ReadRows): Run =>
  async (path) => {
    let [rows, filled] = [0, 0];
    await read(path, (cells) => {
      rows += 1;
      for (const cell of cells) if (cell !== null && cell !== undefined && cell !== '') filled += 1;
    });
    return { rows, filled };
  };

const broken = '\ufffd';

const countLetters =
  (read: ReadRows): Run =>
  async (path) => {
    let cellsBroken = 0;
    await read(path, (cells) => {
      for (const cell of cells) if (typeof cell === 'string' && cell.includes(broken)) cellsBroken += 1;
    });
    return { broken: cellsBroken };
  };

const recordOf = ({ household, results, warnings, row }: Checked): HouseholdRecord => ({
  key: householdKey(identityOf(household), (text) => text),
  recorded: { household, results, warnings: [...warnings], batch: 'bench', row },
});

/** Counts records, and the characters of their JSON if `wanted`. */
function counter(wanted: boolean) {
  const count = { records: 0, characters: 0 };
  const take = (record: object): void => {
    count.records += 1;
    if (wanted) count.characters += JSON.stringify(record).length;
  };
  return { count, take };
}

/** Counts what rasoat finds, in the same terms as the floor; without warnings about unknown columns. */
function checkOurs({ stage, rows }: Job): Run {
  return async (path) => {
    const { count, take } = counter(stage === 'record');
    const found = { errors: 0, warnings: 0 };
    const see = (event: CheckItem): void => {
      if (event.is === 'household') take(stage === 'record' ? recordOf(event.checked) : event.checked);
      else if (event.is === 'findings')
        for (const { code } of event.findings)
          if (code !== 'W102') found[isError(code) ? 'errors' : 'warnings'] += 1;
    };
    const events = validateFile(path, rows === 'ward' ? wardContext : madeUpContext);
    for (;;) {
      const { done, value } = await events.next();
      if (!done) for (const event of value) see(event);
      if (!done) continue;
      const { poor, 'near-poor': near, other } = value.classes;
      const classes = { poor: poor.households, near: near.households, other: other.households };
      return {
        ...count,
        rejected: value.rejected,
        refused: Number(value.fileRejected),
        ...found,
        ...classes,
      };
    }
  };
}

function checkByFloor({ stage, format, rows }: Job): Run {
  return async (path) => {
    const { count, take } = counter(stage === 'record');
    const collector = rows === 'ward' ? wardFloorCollector(take) : floorCollector(take, rows === 'families');
    const headerRows = rows === 'ward' ? wardHeaders.length : format === 'csv' ? 1 : 3;
    await scan[format](path, (cells, row) => {
      if (row > headerRows) collector.take(cells, row);
    });
    const { rejected, errors, warnings, classes } = collector.end();
    const { poor, 'near-poor': near, other } = classes;
    return { ...count, rejected, refused: 0, errors, warnings, poor, near, other };
  };
}

/** Loads the code of a job. */
export async function loadJob(job: Job): Promise<Run> {
  if (job.stage === 'parse') return countRows(await readerOf(job));
  if (job.stage === 'letters') return countLetters(await readerOf(job));
  return job.reader === 'rasoat' ? checkOurs(job) : checkByFloor(job);
}
