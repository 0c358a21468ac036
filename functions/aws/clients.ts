import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { lazy } from '../lazy.ts';
import { kept } from './kept.ts';

/** Region, credentials and endpoint come from the environment, as everywhere on AWS. */
const settings = { retryMode: 'standard', maxAttempts: 4 } as const;

/** Every function needs the tables; the other clients are loaded where they are used first. */
export const documents = lazy(() =>
  DynamoDBDocumentClient.from(new DynamoDBClient(settings), {
    marshallOptions: { removeUndefinedValues: true },
  }),
);

export const s3 = kept(async () => new (await import('@aws-sdk/client-s3')).S3Client(settings));

export const stepFunctionsClient = kept(
  async () => new (await import('@aws-sdk/client-sfn')).SFNClient(settings),
);

export const scheduler = kept(
  async () => new (await import('@aws-sdk/client-scheduler')).SchedulerClient(settings),
);

export const ses = kept(async () => new (await import('@aws-sdk/client-sesv2')).SESv2Client(settings));

export const kms = kept(async () => new (await import('@aws-sdk/client-kms')).KMSClient(settings));

export const cognito = kept(
  async () =>
    new (await import('@aws-sdk/client-cognito-identity-provider')).CognitoIdentityProviderClient(settings),
);
