import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

interface Gap {
  readonly file: string;
  readonly from: string;
  readonly to: string;
}

/** What happens: AWS says so, MiniStack 1.5.33 does not. */
const behaviour: readonly Gap[] = [
  // An event of a versioned bucket says which version it is about.
  {
    file: 'services/s3.py',
    from: '"sequencer": sequencer or "0"},',
    to: '"sequencer": sequencer or "0", **({"version-id": version_id} if version_id else {})},',
  },
  // An error of a function keeps its name, on which workflows match: first in the runtime, then in who called it.
  {
    file: 'core/lambda_runtime.py',
    from: 'status: "error", error: String(err.message || err),',
    to: 'status: "error", type: err.name, error: String(err.message || err),',
  },
  {
    file: 'services/lambda_svc.py',
    from: 'error_msg = result.get("error", "Unknown error")\n            error_type = "Runtime.HandlerError"',
    to: 'error_msg = result.get("error", "Unknown error")\n            error_type = result.get("type") or "Runtime.HandlerError"',
  },
  // CloudFront reaches an API of this machine, which is at the emulator's own port and speaks no TLS.
  {
    file: 'services/cloudfront.py',
    from: '    return origin["domain_name"], port, use_https',
    to: `    host, _, own_port = origin["domain_name"].partition(":")
    return ("127.0.0.1", int(own_port), False) if own_port else (host, port, use_https)`,
  },
];

/** What a policy is held against: which resource a request is about. */
const permission: readonly Gap[] = [
  // A test on this machine needs no TLS, which all buckets and queues of the stack ask for.
  {
    file: 'core/iam_evaluator.py',
    from: 'return str(ctx.secure_transport).lower()',
    to: 'return "true"',
  },
  // A schedule is in its group.
  {
    file: 'core/iam_actions.py',
    from: ':schedule/default/{parts[si + 1]}"',
    to: `:schedule/{_query_param(query_params, 'groupName') or _safe_json_field(body, 'GroupName') or 'default'}/{parts[si + 1]}"`,
  },
  // A mail is sent as its sender.
  {
    file: 'core/iam_actions.py',
    from: '    if parts[:2] != ["v2", "email"] or',
    to: `    if parts == ["v2", "email", "outbound-emails"]:
        return f"arn:aws:ses:{region}:{account_id}:identity/{_safe_json_field(body, 'FromEmailAddress')}"
    if parts[:2] != ["v2", "email"] or`,
  },
  // A task token belongs to its state machine: it is made so that it tells which.
  {
    file: 'services/stepfunctions.py',
    from: 'ctx["Task"] = {"Token": new_uuid()}',
    to: 'ctx["Task"] = {"Token": ctx["StateMachine"]["Id"] + "/" + new_uuid()}',
  },
  {
    file: 'core/iam_actions.py',
    from: '    if service == "states":\n        arn =',
    to: '    if service == "states":\n        arn = _safe_json_field(body, "taskToken").rpartition("/")[0] or',
  },
];

/**
 * Mends an installed MiniStack, in a folder that nobody else uses, where the product would have to be made to fit it.
 * Throws where it is not the version that is known.
 */
export function closeGaps(environment: string): void {
  const [python] = readdirSync(join(environment, 'lib'));
  for (const { file, from, to } of [...behaviour, ...permission]) {
    const path = join(environment, 'lib', python!, 'site-packages', 'ministack', file);
    const parts = readFileSync(path, 'utf8').split(from);
    if (parts.length !== 2) throw new Error(`${file} of MiniStack is not as it was.`);
    writeFileSync(path, parts.join(to));
  }
}
