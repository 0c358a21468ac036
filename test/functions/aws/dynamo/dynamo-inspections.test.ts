import { inspectionsContract } from '../../../contracts/inspections.ts';
import { overDynamo } from '../../../dynamodb/over-dynamo.ts';

overDynamo(inspectionsContract);
