import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type AuditEvent, canonical, firstBreak, link, noHead } from '../../shared/audit.ts';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

const draft = (did: string, detail: AuditEvent['detail'] = {}) => ({
  ...{ campaignId: 'c', ward: '02901', at: '2019-10-07T01:00:00.000Z', by: 'xa', did, detail },
});

function chainOf(drafts: readonly ReturnType<typeof draft>[]): AuditEvent[] {
  const chain: AuditEvent[] = [];
  for (const each of drafts) chain.push(link(each, chain.at(-1) ?? noHead, sha256));
  return chain;
}

const three = () => chainOf([draft('one'), draft('two', { count: 2, keys: ['a', 'b'] }), draft('three')]);

describe('an audit chain', () => {
  test('holds where every event follows from the one before', () => {
    expect(firstBreak(three(), sha256)).toBeUndefined();
    expect(firstBreak([], sha256)).toBeUndefined();
    expect(three().map(({ seq }) => seq)).toEqual([1, 2, 3]);
  });

  test('breaks when any field of any event is changed', () => {
    const chain = three();
    for (const [index, event] of chain.entries()) {
      for (const field of Object.keys(event) as (keyof AuditEvent)[]) {
        const value = event[field];
        const forged =
          typeof value === 'object' ? { ...value, forged: 1 } : typeof value === 'number' ? 9 : 'forged';
        const broken = chain.with(index, { ...event, [field]: forged } as AuditEvent);
        expect(firstBreak(broken, sha256), field).toBe(field === 'seq' ? forged : index + 1);
      }
      expect(firstBreak(chain.with(index, { ...event, why: 'added' }), sha256)).toBe(index + 1);
    }
  });

  test('breaks when an event is taken out, put in, or put elsewhere', () => {
    const [one, two, last] = three() as [AuditEvent, AuditEvent, AuditEvent];
    expect(firstBreak([two, last], sha256)).toBe(2);
    expect(firstBreak([one, last], sha256)).toBe(3);
    expect(firstBreak([one, one, two, last], sha256)).toBe(1);
    expect(firstBreak([one, last, two], sha256)).toBe(3);
  });

  test('cannot be mended by hashing the changed event anew, for the next one still says the old hash', () => {
    const chain = three();
    const { hash: _, seq: __, previous, ...rest } = chain[0]!;
    const forged = link({ ...rest, by: 'forger' }, { seq: 0, hash: previous }, sha256);
    expect(firstBreak([forged, ...chain.slice(1)], sha256)).toBe(2);
  });
});

describe('canonical JSON', () => {
  test('is the same whatever the order of the keys, and different for different values', () => {
    const detail = fc.dictionary(fc.string(), fc.oneof(fc.string(), fc.integer(), fc.boolean()));
    fc.assert(
      fc.property(detail, detail, (one, two) => {
        const reversed = Object.fromEntries(Object.entries(one).reverse());
        expect(canonical(reversed)).toBe(canonical(one));
        expect(JSON.parse(canonical(one))).toEqual(JSON.parse(JSON.stringify(one)));
        expect(canonical(one) === canonical(two)).toBe(isDeepStrictEqual({ ...one }, { ...two }));
      }),
    );
  });

  test('leaves out what is undefined, as JSON does', () => {
    expect(canonical({ b: 1, a: undefined })).toBe('{"b":1}');
  });
});
