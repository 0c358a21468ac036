/**
 * The part of an address that stands for one client: an IPv4 address, or the first 64 bits of an IPv6 address, of which
 * a single connection has all the others. Undefined for anything else.
 */
export function clientNetwork(address: string): string | undefined {
  if (/^\d{1,3}(\.\d{1,3}){3}$/.test(address)) return address;
  const [bare = ''] = address.split('%');
  const url = `http://[${bare}]`;
  return URL.canParse(url) ? `${groupsOf(new URL(url).hostname).slice(0, 4).join(':')}::/64` : undefined;
}

/** The eight groups of an IPv6 address as `URL` writes it: in brackets and small letters, without leading zeros. */
function groupsOf(hostname: string): string[] {
  const [head = '', tail = ''] = hostname.slice(1, -1).split('::');
  const [before, after] = [groupsIn(head), groupsIn(tail)];
  return [...before, ...Array.from({ length: 8 - before.length - after.length }, () => '0'), ...after];
}

const groupsIn = (part: string): string[] => part.split(':').filter((group) => group !== '');
