import { tasksContract } from '../../../contracts/tasks.ts';
import { overDynamo } from '../../../dynamodb/over-dynamo.ts';

overDynamo(tasksContract);
