import type { Dynamo } from '../../functions/aws/dynamo/dynamo.ts';
import { type TableName, type TableShape, tables } from '../../functions/aws/dynamo/tables.ts';
import { type Charge, chargeOfRead, chargeOfWrite } from './charge.ts';
import { createHeld, type Held } from './held.ts';
import type { Meter } from './meter.ts';
import { transactional } from './units.ts';

/** What an item is, by the beginning of its partition's key. */
function partOf(table: TableName, pk: string): string {
  if (table === 'audit') return 'events';
  const known = /^(IDS|OPENING|FINDINGS|DUPLICATES)#/.exec(pk)?.[1];
  if (table === 'households') return known ?? 'RECORDS';
  return pk.split('#')[0] ?? '';
}

const isTransaction = (command: string): boolean => command.startsWith('Transact');

/** Counts every request of a client by table, part and worker, as AWS would bill it. Gives what the tables hold. */
export function meterDynamo({ client, tables: names }: Dynamo, meter: Meter): Held {
  const held = createHeld();
  const known = new Map(Object.entries(names).map(([table, name]) => [name, table as TableName]));
  const note = ({ table: name, pk, write, read }: Charge, command: string) => {
    const table = known.get(name);
    if (!table) throw new Error(`There is no table ${name}`);
    const place = `${table}/${partOf(table, pk)}`;
    if (write > 0) meter.add(`writes/${place}`, write);
    if (read > 0) meter.add(`reads/${place}`, read);
    // An index takes what it projects, once, whether or not a transaction wrote it.
    const { index }: TableShape = tables[table];
    if (index && write > 0)
      meter.add(`writes/${table}/index`, isTransaction(command) ? write / transactional : write);
  };
  client.middlewareStack.add(
    (next, context) => async (args) => {
      const command = String(context.commandName);
      const writing = chargeOfWrite(held, command, args.input);
      meter.add('calls', 1);
      for (const charge of writing?.charges ?? []) note(charge, command);
      // What a condition turns away is paid as well, and changes nothing.
      const result = await next(args);
      if (writing) writing.applied();
      else note(chargeOfRead(held, command, args.input, result.output), command);
      return result;
    },
    // Once the items are as they go over the wire.
    { step: 'build', name: 'meterDynamo' },
  );
  return held;
}
