import { supportContract } from '../../../../contracts/support.ts';
import { overDynamo } from '../../../../dynamodb/over-dynamo.ts';

overDynamo(supportContract);
