import { wardsContract } from '../../../contracts/wards.ts';
import { overDynamo } from '../../../dynamodb/over-dynamo.ts';

overDynamo(wardsContract);
