import { campaignsContract } from '../../../contracts/campaigns.ts';
import { overDynamo } from '../../../dynamodb/over-dynamo.ts';

overDynamo(campaignsContract);
