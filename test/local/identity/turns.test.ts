import { describe, expect, test } from 'vitest';
import { type Party, turns } from '../../../local/identity/turns.ts';

/** Work that is done when the test says so, and the order in which it began. */
function world() {
  const take = turns();
  const begun: string[] = [];
  const ends = new Map<string, () => void>();
  const ask = (name: string, party: Party) => {
    const done = take(party, async () => {
      begun.push(name);
      await new Promise<void>((resolve) => ends.set(name, resolve));
      return name;
    });
    return done.catch(({ name: refused }: Error) => refused);
  };
  const end = async (name: string) => {
    await new Promise(setImmediate);
    ends.get(name)?.();
    await new Promise(setImmediate);
  };
  return { ask, begun, end };
}

const known: Party = { known: true };
const from = (source: string): Party => ({ known: false, source });

describe('slow work', () => {
  test('is done one by one, known places first', async () => {
    const { ask, begun, end } = world();
    ask('first', from('a'));
    ask('second', from('b'));
    ask('owner', known);
    await end('first');
    await end('owner');
    expect(begun).toEqual(['first', 'owner', 'second']);
  });

  test('of one source takes turns with that of others', async () => {
    const { ask, begun, end } = world();
    for (const name of ['a1', 'a2', 'a3']) ask(name, from('a'));
    ask('b1', from('b'));
    for (const name of ['a1', 'a2', 'b1']) await end(name);
    expect(begun).toEqual(['a1', 'a2', 'b1', 'a3']);
  });

  test('of a flood is refused at once, from one source and from many', async () => {
    const { ask, end } = world();
    ask('a1', from('a'));
    ask('a2', from('a'));
    ask('a3', from('a'));
    expect(await ask('a4', from('a'))).toBe('SignInsBusy');
    for (let source = 0; source < 38; source += 1) ask(`s${source}`, from(`s${source}`));
    expect(await ask('late', from('late'))).toBe('SignInsBusy');
    const owner = ask('owner', known);
    await end('a1');
    await end('owner');
    expect(await owner).toBe('owner');
  });

  test('goes on after work that failed', async () => {
    const take = turns();
    await expect(take(known, async () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await take(known, async () => 'done')).toBe('done');
  });
});
