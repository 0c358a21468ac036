import { duplicatesContract } from '../../../../contracts/duplicates.ts';
import { householdsContract } from '../../../../contracts/households.ts';
import { overDynamo } from '../../../../dynamodb/over-dynamo.ts';

overDynamo(householdsContract, duplicatesContract);
