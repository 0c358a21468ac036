import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import type { Group } from '../../../shared/contract/group.ts';
import { faultOf } from '../../fault.ts';
import { answerHttp } from '../../http/answer-http.ts';
import type { HttpReply, HttpRequest } from '../../http/http-types.ts';
import type { CloudPorts } from '../cloud-ports.ts';
import { env, isSet } from '../env.ts';
import type { Handler } from './handlers.ts';
import { requestOf, responseOf } from './http-event.ts';
import type { LogLine, Outcome } from './log-line.ts';
import type { MetricValues } from './metrics.ts';

/** Answers requests of the HTTP API for one group of the endpoints. */
export const answering =
  (group: Group): Handler =>
  (event, ports) =>
    answerEvent(event as APIGatewayProxyEventV2, group === 'public' ? withoutRecords(ports) : ports, group);

/** The public's function may not read the table of household records, so that to it there are none. */
const withoutRecords = (ports: CloudPorts): CloudPorts => ({
  ...ports,
  households: { ...ports.households, record: async () => undefined, records: async () => [] },
});

async function answerEvent(
  event: APIGatewayProxyEventV2,
  ports: CloudPorts,
  group: Group,
): Promise<Outcome<APIGatewayProxyStructuredResultV2>> {
  const request = requestOf(event, isSet('ORIGIN_SECRET') ? env('ORIGIN_SECRET') : undefined);
  let fault: LogLine = {};
  const onIncident = (_id: string, thrown: unknown) => {
    const { error, stack } = faultOf(thrown);
    fault = { errorCode: error, stack };
  };
  const reply = await answerHttp(request, ports, { group, onIncident });
  const line = { ...lineOf(reply), ...fault };
  return {
    answer: await responseOf(reply, ports.files, request.headers),
    line,
    metrics: metricsOf(request, reply),
  };
}

function lineOf({ status, log }: HttpReply): LogLine {
  const { route, campaign, ward, batch, refusal, incident } = log;
  const outcome = status < 400 ? 'done' : status < 500 ? 'refused' : 'failed';
  return {
    route,
    campaignId: campaign,
    wardCode: ward,
    batchId: batch,
    outcome,
    status,
    errorCode: refusal,
    incident,
  };
}

/** Every successful POST to a ward counts as a decision. A form is answered by a redirect. */
const metricsOf = ({ method }: HttpRequest, { status, log }: HttpReply): MetricValues =>
  method === 'POST' && status < 400 && log.ward ? { DecisionCommitted: 1 } : {};
