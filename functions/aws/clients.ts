import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { lazy } from '../lazy.ts';

/** Settings of every client. Region, credentials and endpoint come from the environment. */
export const settings = { retryMode: 'standard', maxAttempts: 4 } as const;

/** Every function needs DynamoDB. The other clients are created with their adapters, at the first use. */
export const documents = lazy(() =>
  DynamoDBDocumentClient.from(new DynamoDBClient(settings), {
    marshallOptions: { removeUndefinedValues: true },
  }),
);
