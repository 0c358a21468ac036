/**
 * The peak memory of this process in bytes. On Linux it reads `VmHWM`, because `maxRSS` is never less than the memory
 * of the parent process. It imports nothing, so that its source can be passed to `node -p`.
 */
export function peakBytes(): number {
  const { existsSync, readFileSync } = process.getBuiltinModule('node:fs');
  const status = '/proc/self/status';
  const peak = existsSync(status) ? /VmHWM:\s+(\d+)/.exec(readFileSync(status, 'utf8'))?.[1] : undefined;
  return Number(peak ?? process.resourceUsage().maxRSS) * 1024;
}
