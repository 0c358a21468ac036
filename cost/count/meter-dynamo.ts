import type { Dynamo } from '../../functions/aws/dynamo/dynamo.ts';
import { type TableName, type TableShape, tables } from '../../functions/aws/dynamo/tables.ts';
import { type Charge, chargeOfRead, chargeOfWrite } from './charge.ts';
import type { Meter } from './meter.ts';
import { createStoredSizes, type StoredSizes } from './stored-sizes.ts';
import { transactionFactor } from './units.ts';

/** The kind of an item, by the prefix of its partition key. */
function partOf(table: TableName, pk: string): string {
  if (table === 'audit') return 'events';
  const known = /^(IDS|OPENING|FINDINGS|DUPLICATES)#/.exec(pk)?.[1];
  if (table === 'households') return known ?? 'RECORDS';
  return pk.split('#')[0] ?? '';
}

const isTransaction = (command: string): boolean => command.startsWith('Transact');

/** Counts every request of a client by table, kind and user, as AWS bills it. Gives the sizes of the stored items. */
export function meterDynamo({ client, tables: names }: Dynamo, meter: Meter): StoredSizes {
  const sizes = createStoredSizes();
  const known = new Map(Object.entries(names).map(([table, name]) => [name, table as TableName]));
  const note = ({ table: name, pk, write, read }: Charge, command: string) => {
    const table = known.get(name);
    if (!table) throw new Error(`There is no table ${name}`);
    const place = `${table}/${partOf(table, pk)}`;
    if (write > 0) meter.add(`writes/${place}`, write);
    if (read > 0) meter.add(`reads/${place}`, read);
    // A transaction writes to an index only once.
    const { index }: TableShape = tables[table];
    if (index && write > 0) {
      meter.add(`writes/${table}/index`, isTransaction(command) ? write / transactionFactor : write);
    }
  };
  client.middlewareStack.add(
    (next, context) => async (args) => {
      const command = String(context.commandName);
      const writing = chargeOfWrite(sizes, command, args.input);
      meter.add('calls', 1);
      for (const charge of writing?.charges ?? []) note(charge, command);
      // A write whose condition fails throws here: it is billed, but changes nothing.
      const result = await next(args);
      if (writing) writing.applied();
      else note(chargeOfRead(sizes, command, args.input, result.output), command);
      return result;
    },
    // After the document client has converted the items.
    { step: 'build', name: 'meterDynamo' },
  );
  return sizes;
}
