import { DatabaseSync } from 'node:sqlite';
import { describe, expect, onTestFinished, test } from 'vitest';
import { transaction } from '../../../local/sqlite/query.ts';

function openTable(): DatabaseSync {
  const db = new DatabaseSync(':memory:');
  onTestFinished(() => db.close());
  db.exec('CREATE TABLE settings (name TEXT)');
  return db;
}

const namesIn = (db: DatabaseSync): unknown[] =>
  db
    .prepare('SELECT name FROM settings')
    .all()
    .map(({ name }) => name);

const add = (db: DatabaseSync, name: string): void => {
  db.prepare('INSERT INTO settings VALUES (?)').run(name);
};

const addAndFail = (db: DatabaseSync, name: string): void => {
  add(db, name);
  throw new Error('no');
};

describe('a transaction', () => {
  test('takes everything back when its work throws, also what a part of it did', () => {
    const db = openTable();
    const work = () =>
      transaction(db, () => {
        transaction(db, () => add(db, 'a'));
        throw new Error('no');
      });
    expect(work).toThrow('no');
    expect(namesIn(db)).toEqual([]);
    expect(db.isTransaction).toBe(false);
  });

  test('goes on after a part of it failed, without what that part did', () => {
    const db = openTable();
    transaction(db, () => {
      add(db, 'before');
      expect(() => transaction(db, () => addAndFail(db, 'part'))).toThrow('no');
      add(db, 'after');
    });
    expect(namesIn(db)).toEqual(['before', 'after']);
  });

  test('gives what its work gives', () => {
    expect(transaction(openTable(), () => 7)).toBe(7);
  });
});
