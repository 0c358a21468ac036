import type { StateMachine } from '../../../workflows/asl.ts';
import type { Journal } from '../journal/journal.ts';
import { type Machine, machineOf } from './machine.ts';

/** The current definitions by name, and by hash also those that older executions started with. */
export function createMachines(journal: Journal, definitions: Record<string, StateMachine>) {
  const known = new Map<string, Machine>();
  const named = new Map<string, Machine>();
  for (const [name, definition] of Object.entries(definitions)) {
    const machine = machineOf(JSON.stringify(definition));
    named.set(name, machine);
    known.set(machine.hash, machine);
    journal.addDefinition(machine.hash, machine.body);
  }

  function byHash(hash: string): Machine {
    const found = known.get(hash) ?? machineOf(journal.definition(hash));
    known.set(hash, found);
    return found;
  }

  function byName(workflow: string): Machine {
    const machine = named.get(workflow);
    if (!machine) throw new Error(`There is no workflow ${workflow}.`);
    return machine;
  }

  return { byHash, byName };
}
