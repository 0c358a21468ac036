import { pairsContract } from '../../../contracts/pairs.ts';
import { overDynamo } from '../../../dynamodb/over-dynamo.ts';

overDynamo(pairsContract);
