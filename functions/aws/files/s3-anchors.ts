import {
  GetObjectCommand,
  ListObjectVersionsCommand,
  type ListObjectVersionsCommandOutput,
  type ObjectVersion,
  PutObjectCommand,
  type S3Client,
} from '@aws-sdk/client-s3';
import type { Anchors } from '../../../shared/anchors/anchors.ts';
import { ChainCheck } from '../../../shared/anchors/chain-check.ts';
import { isNamed, succeeds } from '../errors.ts';

export { S3Client } from '@aws-sdk/client-s3';

const prefix = 'anchors/';
const checkKey = 'checks/latest.json';
const readsAtOnce = 16;

/**
 * Anchors as objects of a bucket whose Object Lock keeps every version for its time, whoever asks to delete it. All
 * versions are read, the oldest of each object first: a newer one hides nothing.
 */
export function s3Anchors(client: S3Client, Bucket: string): Anchors {
  const textOf = async (Key: string, VersionId?: string): Promise<string> => {
    const { Body } = await client.send(new GetObjectCommand({ Bucket, Key, VersionId }));
    return (await Body?.transformToString()) ?? '';
  };
  return {
    async list() {
      const versions = await versionsIn(client, Bucket);
      const texts: string[] = [];
      for (let from = 0; from < versions.length; from += readsAtOnce) {
        const some = versions.slice(from, from + readsAtOnce);
        texts.push(...(await Promise.all(some.map(({ Key = '', VersionId }) => textOf(Key, VersionId)))));
      }
      return texts;
    },
    async add(number, text) {
      const command = putting(Bucket, `${prefix}${String(number).padStart(9, '0')}.json`, text);
      command.input.IfNoneMatch = '*';
      await succeeds(client.send(command), 'PreconditionFailed');
    },
    state: async () => 'locked',
    async lastCheck() {
      try {
        return ChainCheck.parse(JSON.parse(await textOf(checkKey)));
      } catch (error) {
        if (isNamed(error, 'NoSuchKey', 'NotFound')) return undefined;
        throw error;
      }
    },
    async keepCheck(check) {
      await client.send(putting(Bucket, checkKey, JSON.stringify(check)));
    },
  };
}

const putting = (Bucket: string, Key: string, text: string) =>
  new PutObjectCommand({
    Bucket,
    Key,
    Body: text,
    ContentType: 'application/json',
    // An object that is locked needs a checksum.
    ChecksumAlgorithm: 'SHA256',
  });

/** All versions of all anchors, in the order of their numbers, the oldest version of each first. */
async function versionsIn(client: S3Client, Bucket: string): Promise<ObjectVersion[]> {
  const found: ObjectVersion[] = [];
  let page: ListObjectVersionsCommandOutput | undefined;
  do {
    const { NextKeyMarker: KeyMarker, NextVersionIdMarker: VersionIdMarker } = page ?? {};
    page = await client.send(
      new ListObjectVersionsCommand({ Bucket, Prefix: prefix, KeyMarker, VersionIdMarker }),
    );
    found.push(...(page.Versions ?? []));
  } while (page.IsTruncated);
  const age = ({ LastModified }: ObjectVersion): number => LastModified?.getTime() ?? 0;
  return found.sort((a, b) => compare(a.Key ?? '', b.Key ?? '') || age(a) - age(b));
}

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
