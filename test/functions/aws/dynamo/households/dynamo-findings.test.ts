import { findingsContract } from '../../../../contracts/findings.ts';
import { overDynamo } from '../../../../dynamodb/over-dynamo.ts';

overDynamo(findingsContract);
