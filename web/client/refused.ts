import type { Advice } from '../../shared/i18n/text.ts';
import type { StoryEvent } from './answers.ts';

interface Problem extends Advice {
  /** The refusal's name; absent where something other than our API answered. */
  readonly code?: string;
  /** What others did since the page was read, newest first. */
  readonly changed?: readonly Pick<StoryEvent, 'at' | 'by' | 'did' | 'detail'>[];
}

/** A request failed: what is wrong, and how to mend it. */
export class Refused extends Error {
  readonly what: Problem['what'];
  readonly cure: Problem['cure'];
  readonly code: string | undefined;
  readonly changed: Problem['changed'];

  constructor({ what, cure, code, changed }: Problem) {
    super(what.en);
    this.what = what;
    this.cure = cure;
    this.code = code;
    this.changed = changed;
  }

  /** Whether trying again may help: a lost line or a busy server. */
  get isPassing(): boolean {
    return this.code === undefined || this.code === 'Busy';
  }
}

export const unreachable: Problem = {
  what: { vi: 'Không kết nối được máy chủ.', en: 'The server cannot be reached.' },
  cure: { vi: 'Kiểm tra mạng rồi thử lại.', en: 'Check the network and try again.' },
};

const busy: Problem = {
  what: { vi: 'Máy chủ đang bận.', en: 'The server is busy.' },
  cure: { vi: 'Đợi một phút rồi thử lại.', en: 'Wait a minute, then try again.' },
};

const wrongSize: Problem = {
  what: { vi: 'Tệp rỗng hoặc lớn hơn 50 MB.', en: 'The file is empty or larger than 50 MB.' },
  cure: { vi: 'Kiểm tra lại tệp, hoặc chia theo thôn.', en: 'Check the file, or split it by village.' },
};

/** The error of a failed answer; status 0 stands for no answer. */
export const refusedBy = (status: number, body: string): Refused =>
  new Refused(problemIn(body) ?? guessedProblem(status, body));

/** The problem details that our API answers. */
function problemIn(body: string): Problem | undefined {
  try {
    const problem = JSON.parse(body);
    return problem.what && problem.cure ? problem : undefined;
  } catch {
    return undefined;
  }
}

/** For answers of other services: S3 names its errors in XML, and a gateway in front of the API throttles. */
function guessedProblem(status: number, body: string): Problem {
  if (status === 0) return unreachable;
  return /<Code>EntityToo(Large|Small)</.test(body) ? wrongSize : busy;
}
