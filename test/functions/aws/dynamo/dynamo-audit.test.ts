import { auditContract } from '../../../contracts/audit.ts';
import { overDynamo } from '../../../dynamodb/over-dynamo.ts';

overDynamo(auditContract);
