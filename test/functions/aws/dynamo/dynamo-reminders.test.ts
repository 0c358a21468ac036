import { remindersContract } from '../../../contracts/reminders.ts';
import { overDynamo } from '../../../dynamodb/over-dynamo.ts';

overDynamo(remindersContract);
