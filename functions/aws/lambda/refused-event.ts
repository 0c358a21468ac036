import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { Refusal } from '../../../shared/errors.ts';

/**
 * The response to an HTTP request that was refused before any endpoint saw it, as a function does that must not read
 * newer tables. Undefined for other events and for faults, which end the call.
 */
export async function refusedEvent(
  event: unknown,
  error: unknown,
): Promise<APIGatewayProxyStructuredResultV2 | undefined> {
  if (!(error instanceof Refusal) || !isRequest(event)) return undefined;
  const [{ errorAnswer }, { refusedReply }, { requestOf }] = await Promise.all([
    import('../../http/http-errors.ts'),
    import('../../http/answer-http.ts'),
    import('./http-event.ts'),
  ]);
  const { status, headers, body } = await refusedReply(requestOf(event, undefined), await errorAnswer(error));
  return { statusCode: status, headers, body };
}

const isRequest = (event: unknown): event is APIGatewayProxyEventV2 =>
  typeof event === 'object' && event !== null && 'requestContext' in event;
