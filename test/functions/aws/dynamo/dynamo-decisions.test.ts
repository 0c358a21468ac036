import { decisionsContract } from '../../../contracts/decisions.ts';
import { overDynamo } from '../../../dynamodb/over-dynamo.ts';

overDynamo(decisionsContract);
