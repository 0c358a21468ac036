import { setCookie } from './http-session.ts';
import type { FileReply, HttpReply, HttpRequest, MadeReply, SessionReply } from './http-types.ts';

type Reply = Omit<HttpReply, 'log'>;

/** On every answer of the API: it is data of people, for this asker and this moment, and no page. */
const headers = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
};

export const json = (status: number, answer: unknown): Reply => ({
  status,
  headers: { ...headers, 'content-type': 'application/json; charset=utf-8' },
  body: JSON.stringify(answer),
});

/** A handler's answer as a reply: a file, a session with its cookie, JSON, or nothing. */
export function replyWith(answer: unknown, request: HttpRequest): Reply {
  if (isFile(answer)) return fileReply(answer);
  if (isSession(answer)) {
    const reply = replyWith(answer.answer, request);
    return { ...reply, headers: { ...reply.headers, 'set-cookie': setCookie(answer.session, request) } };
  }
  return answer === undefined ? { status: 204, headers, body: '' } : json(200, answer);
}

const isFile = (answer: unknown): answer is FileReply | MadeReply =>
  typeof answer === 'object' &&
  answer !== null &&
  ('file' in answer || 'bytes' in answer) &&
  'type' in answer;

const isSession = (answer: unknown): answer is SessionReply =>
  typeof answer === 'object' && answer !== null && 'session' in answer && 'answer' in answer;

function fileReply(file: FileReply | MadeReply): Reply {
  const name = encodeURIComponent(file.name).replaceAll("'", '%27');
  return {
    status: 200,
    headers: {
      ...headers,
      'content-type': file.type,
      'content-disposition': `attachment; filename*=UTF-8''${name}`,
    },
    body: '',
    file,
  };
}
