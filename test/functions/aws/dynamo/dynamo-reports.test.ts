import { reportsContract } from '../../../contracts/reports.ts';
import { overDynamo } from '../../../dynamodb/over-dynamo.ts';

overDynamo(reportsContract);
