import { outboxContract } from '../../../contracts/outbox.ts';
import { overDynamo } from '../../../dynamodb/over-dynamo.ts';

overDynamo(outboxContract);
