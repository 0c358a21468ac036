/**
 * The peak of this process's memory in bytes. Linux is asked for the mark of this program alone: what `maxRSS` says
 * there is never less than what the process that started this one held. Needs no import, so that a bare Node can be
 * given its text.
 */
export function peakBytes(): number {
  const { existsSync, readFileSync } = process.getBuiltinModule('node:fs');
  const status = '/proc/self/status';
  const mark = existsSync(status) ? /VmHWM:\s+(\d+)/.exec(readFileSync(status, 'utf8'))?.[1] : undefined;
  return Number(mark ?? process.resourceUsage().maxRSS) * 1024;
}
