import { DeleteCommand } from '@aws-sdk/lib-dynamodb';
import type { Tasks } from '../../../shared/ports.ts';
import { type Dynamo, getItem } from './dynamo.ts';
import { type Action, ifHolds, put } from './dynamo-transact.ts';
import { keys } from './format/keys.ts';

/** The tokens of waiting tasks in the registry. A token is a bearer secret and goes as soon as it was used. */
export function dynamoTasks(dynamo: Dynamo): Tasks {
  return {
    async token(campaignId, task) {
      const item = await getItem(dynamo, 'registry', keys.task(campaignId, task));
      return item && String(item.token);
    },
    async forget(campaignId, task, token) {
      const deletion = new DeleteCommand({
        TableName: dynamo.tables.registry,
        Key: keys.task(campaignId, task),
        ConditionExpression: '#token = :token',
        ExpressionAttributeNames: { '#token': 'token' },
        ExpressionAttributeValues: { ':token': token },
      });
      await ifHolds(dynamo.client.send(deletion));
    },
  };
}

/** Keeps a token; a newer one takes the older one's place. */
export const taskAction = (dynamo: Dynamo, campaignId: string, task: string, token: string): Action =>
  put(dynamo, 'registry', { ...keys.task(campaignId, task), token });
