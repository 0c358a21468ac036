import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { lazy } from '../lazy.ts';

/** Of every client. Region, credentials and endpoint come from the environment, as everywhere on AWS. */
export const settings = { retryMode: 'standard', maxAttempts: 4 } as const;

/** Every function needs the tables; the other clients come with their adapters, when those are first used. */
export const documents = lazy(() =>
  DynamoDBDocumentClient.from(new DynamoDBClient(settings), {
    marshallOptions: { removeUndefinedValues: true },
  }),
);
