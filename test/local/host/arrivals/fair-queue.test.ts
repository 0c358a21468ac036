import { expect, test } from 'vitest';
import { fairQueue, type Waiting } from '../../../../local/host/arrivals/fair-queue.ts';

const any = () => true;

function queueOf(...items: readonly Waiting[]) {
  const queue = fairQueue<Waiting>();
  for (const item of items) queue.add(item);
  return queue;
}

test('lets owners take turns, however much one of them has brought', () => {
  const many = Array.from({ length: 50 }, () => ({ owner: 'a', bytes: 1 }));
  const queue = queueOf(...many, { owner: 'b', bytes: 9 }, { owner: 'c', bytes: 9 });
  const owners = [1, 2, 3, 4].map(() => queue.take(any)?.owner);
  expect(owners).toEqual(['a', 'b', 'c', 'a']);
  expect(queue.count()).toBe(48);
});

test('takes the smallest of an owner first, and of equal ones the first that came', () => {
  const [large, small, same] = [9, 1, 1].map((bytes) => ({ owner: 'a', bytes }));
  const queue = queueOf(large!, small!, same!);
  expect([1, 2, 3].map(() => queue.take(any))).toEqual([small, same, large]);
  expect(queue.take(any)).toBeUndefined();
});

test('passes over an owner of whom nothing fits, who keeps the turn', () => {
  const queue = queueOf({ owner: 'a', bytes: 9 }, { owner: 'b', bytes: 1 }, { owner: 'c', bytes: 1 });
  const small = ({ bytes }: Waiting) => bytes < 5;
  expect(queue.take(small)?.owner).toBe('b');
  expect(queue.take(any)?.owner).toBe('a');
  expect(queue.take(small)?.owner).toBe('c');
});

test('holds an owner who comes again behind the others', () => {
  const queue = queueOf({ owner: 'a', bytes: 1 }, { owner: 'b', bytes: 1 });
  const first = queue.take(any);
  queue.add(first!);
  expect([queue.take(any)?.owner, queue.take(any)?.owner]).toEqual(['b', 'a']);
});
