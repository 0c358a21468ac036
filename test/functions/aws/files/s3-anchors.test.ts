import { S3Client } from '@aws-sdk/client-s3';
import { describe, expect, test } from 'vitest';
import { s3Anchors } from '../../../../functions/aws/files/s3-anchors.ts';
import { anchorsContract } from '../../../contracts/anchors.ts';

interface Version {
  readonly Key: string;
  readonly VersionId: string;
  readonly LastModified: Date;
  readonly body: string;
}

interface Asked {
  readonly Key: string;
  readonly Prefix: string;
  readonly VersionId?: string;
  readonly Body: string;
  readonly IfNoneMatch?: string;
  readonly KeyMarker?: string;
}

const failed = (name: string): Error => Object.assign(new Error(name), { name });

/** A bucket that keeps every version, of which S3 lists the newest first, two on a page; without a network. */
function bucket() {
  const versions: Version[] = [];
  const put = (Key: string, body: string) => {
    const number = versions.length + 1;
    versions.push({ Key, VersionId: `v${number}`, LastModified: new Date(number * 1000), body });
  };
  const newest = (key: string) => versions.findLast(({ Key }) => Key === key);
  const answers: Readonly<Record<string, (asked: Asked) => object>> = {
    PutObjectCommand({ Key, Body, IfNoneMatch }) {
      if (IfNoneMatch === '*' && newest(Key)) throw failed('PreconditionFailed');
      put(Key, Body);
      return {};
    },
    GetObjectCommand({ Key, VersionId }) {
      const found = VersionId ? versions.find((each) => each.VersionId === VersionId) : newest(Key);
      if (!found) throw failed('NoSuchKey');
      return { Body: { transformToString: async () => found.body } };
    },
    ListObjectVersionsCommand({ Prefix, KeyMarker }) {
      const all = versions.filter(({ Key }) => Key.startsWith(Prefix)).toReversed();
      const from = Number(KeyMarker ?? 0);
      const IsTruncated = from + 2 < all.length;
      return { Versions: all.slice(from, from + 2), IsTruncated, NextKeyMarker: String(from + 2) };
    },
  };
  const client = new S3Client({ region: 'ap-southeast-1' });
  client.middlewareStack.add(
    (_next, { commandName = '' }) =>
      async ({ input }) => {
        const output = answers[commandName]!(input as unknown as Asked);
        return { output: { $metadata: {}, ...output } as never, response: {} };
      },
    { step: 'initialize' },
  );
  return { anchors: s3Anchors(client, 'anchors'), put };
}

anchorsContract('a bucket', async () => bucket().anchors);

describe('the anchors of a bucket', () => {
  test('are all of their versions, the oldest first: a newer one hides nothing', async () => {
    const { anchors, put } = bucket();
    await anchors.add(1, 'first');
    await anchors.add(2, 'second');
    put('anchors/000000001.json', 'put over it');
    await anchors.add(3, 'third');
    expect(await anchors.list()).toEqual(['first', 'put over it', 'second', 'third']);
  });

  test('are not added twice by two checks at once', async () => {
    const { anchors } = bucket();
    await anchors.add(1, 'one check');
    await anchors.add(1, 'another check');
    expect(await anchors.list()).toEqual(['one check']);
  });

  test('are locked, so that those that are there are all', async () => {
    expect(await bucket().anchors.state()).toBe('locked');
  });
});
