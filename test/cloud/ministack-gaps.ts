import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

interface Gap {
  readonly file: string;
  readonly from: string;
  readonly to: string;
}

/** Where MiniStack 1.5.33 is not like AWS, and the product must not be made to fit it. */
const gaps: readonly Gap[] = [
  // An event of a versioned bucket says which version it is about.
  {
    file: 'services/s3.py',
    from: '"sequencer": sequencer or "0"},',
    to: '"sequencer": sequencer or "0", **({"version-id": version_id} if version_id else {})},',
  },
  // A function's error keeps its name, on which workflows match: in the runtime, then in what the runtime's caller makes of it.
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
];

/** Mends an installed MiniStack in a folder that nobody else uses. Throws where it is not the version that is known. */
export function closeGaps(environment: string): void {
  const [python] = readdirSync(join(environment, 'lib'));
  for (const { file, from, to } of gaps) {
    const path = join(environment, 'lib', python!, 'site-packages', 'ministack', file);
    const parts = readFileSync(path, 'utf8').split(from);
    if (parts.length !== 2) throw new Error(`${file} of MiniStack is not as it was.`);
    writeFileSync(path, parts.join(to));
  }
}
