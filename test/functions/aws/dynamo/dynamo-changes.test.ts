import { changesContract } from '../../../contracts/changes.ts';
import { requestsContract } from '../../../contracts/requests.ts';
import { overDynamo } from '../../../dynamodb/over-dynamo.ts';

overDynamo(changesContract, requestsContract);
