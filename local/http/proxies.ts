import { BlockList, isIP, isIPv4 } from 'node:net';

/** What a server believes of who asks. */
interface Seen {
  /** The client's address; undefined where the connection tells none. */
  readonly client: string | undefined;
  readonly host: string | undefined;
  /** Whether the client came by HTTPS. */
  readonly secure: boolean;
}

type Headers = Readonly<Record<string, string | undefined>>;

/** Tells who asks, by the address at the other end of the connection and the request's headers. */
export type SeeClient = (peer: string | undefined, headers: Headers) => Seen;

/** The entries of an operator's list of proxies, which commas separate. */
export const proxiesIn = (list: string): string[] =>
  list
    .split(',')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');

/** Whether an entry is an IP address or a network, such as `10.0.0.0/8`. */
export function isProxy(entry: string): boolean {
  const [address = '', bits, ...more] = entry.split('/');
  const family = isIP(address);
  if (family === 0 || more.length > 0) return false;
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (family === 4 ? 32 : 128));
}

/**
 * Believes the proxies that an operator trusts. Only what they say in `x-forwarded-for`, `-host` and `-proto` counts: of
 * the addresses in the first, the last one that is not a trusted proxy's itself, since everything before it was said by
 * the client.
 */
export function believing(proxies: readonly string[]): SeeClient {
  const trusted = new BlockList();
  for (const entry of proxies) addTo(trusted, entry);
  const isTrusted = (address: string) => trusted.check(address, typeOf(address));
  return (peer, headers) => {
    const from = peer && plain(peer);
    if (!from || !isTrusted(from)) return { client: from, host: headers.host, secure: false };
    return {
      client: clientBehind(from, headers['x-forwarded-for'] ?? '', isTrusted),
      host: headers['x-forwarded-host'] ?? headers.host,
      secure: headers['x-forwarded-proto'] === 'https',
    };
  };
}

const typeOf = (address: string) => (isIPv4(address) ? 'ipv4' : 'ipv6');

function addTo(trusted: BlockList, entry: string): void {
  const [address = '', bits] = entry.split('/');
  if (bits === undefined) trusted.addAddress(address, typeOf(address));
  else trusted.addSubnet(address, Number(bits), typeOf(address));
}

/** Goes back from the server, hop by hop, until an address is not a trusted proxy's, or is none. */
function clientBehind(peer: string, forwarded: string, isTrusted: (address: string) => boolean): string {
  let nearest = peer;
  for (const hop of forwarded.split(',').reverse()) {
    const address = plain(hop);
    if (isIP(address) === 0) return nearest;
    nearest = address;
    if (!isTrusted(address)) return nearest;
  }
  return nearest;
}

/** An address without port and brackets; IPv4 in the form of IPv6 as IPv4. */
function plain(text: string): string {
  const address = text.trim();
  const [, bracketed] = /^\[([^\]]+)\](?::\d+)?$/.exec(address) ?? [];
  const [, withPort] = /^(\d+\.\d+\.\d+\.\d+):\d+$/.exec(address) ?? [];
  return (bracketed ?? withPort ?? address).replace(/^::ffff:(?=\d+\.)/i, '');
}
