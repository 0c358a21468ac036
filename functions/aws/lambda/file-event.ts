import * as z from 'zod';

const Created = z.object({
  'detail-type': z.literal('Object Created'),
  detail: z.object({ object: z.object({ key: z.string(), 'version-id': z.string() }) }),
});

const Scanned = z.object({
  'detail-type': z.literal('GuardDuty Malware Protection Object Scan Result'),
  detail: z.object({
    s3ObjectDetails: z.object({ objectKey: z.string(), versionId: z.string() }),
    scanResultDetails: z.object({ scanResultStatus: z.string() }),
  }),
});

const FileEvent = z.union([
  Created.transform(({ detail: { object } }) => ({
    key: object.key,
    version: object['version-id'],
    isSafe: true,
  })),
  Scanned.transform(({ detail: { s3ObjectDetails: object, scanResultDetails: result } }) => ({
    key: object.objectKey,
    version: object.versionId,
    // A file that could not be scanned is not known to be safe.
    isSafe: result.scanResultStatus === 'NO_THREATS_FOUND',
  })),
]);

/** A file that arrived in the inbox. */
export type ArrivedFile = z.infer<typeof FileEvent>;

/** Parses an EventBridge event about a new or a scanned file. Unlike in S3's own events, keys are not URL-encoded. */
export const arrivedFile = (body: string): ArrivedFile => FileEvent.parse(JSON.parse(body));
