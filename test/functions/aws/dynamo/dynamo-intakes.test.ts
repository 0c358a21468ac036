import { intakesContract } from '../../../contracts/intakes.ts';
import { overDynamo } from '../../../dynamodb/over-dynamo.ts';

overDynamo(intakesContract);
