import { batchesContract } from '../../../contracts/batches.ts';
import { overDynamo } from '../../../dynamodb/over-dynamo.ts';

overDynamo(batchesContract);
