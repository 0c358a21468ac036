/** An SMTP server as `SMTP_URL` names it. */
export interface SmtpServer {
  readonly host: string;
  readonly port: number;
  /** Whether the connection is encrypted from its beginning; otherwise STARTTLS encrypts it where the server can. */
  readonly secure: boolean;
  /** Whether to send nothing over a connection that is not encrypted. */
  readonly requireTls: boolean;
  readonly user?: string;
  readonly password?: string;
}

/** What is wrong with an `SMTP_URL`. */
export type SmtpUrlFault = 'form' | 'scheme' | 'extra' | 'password';

const ports = { 'smtp:': 587, 'smtps:': 465 } as const;
const isScheme = (protocol: string): protocol is keyof typeof ports => Object.hasOwn(ports, protocol);

/**
 * The server of a URL `smtp[s]://[user:password@]host[:port]`, or what is wrong with it. A password is sent over an
 * encrypted connection only, except to this machine itself.
 */
export function smtpServerOf(text: string): SmtpServer | SmtpUrlFault {
  const url = URL.parse(text);
  if (!url) return 'form';
  const { protocol, hostname, port, username, password, pathname, search, hash } = url;
  if (!isScheme(protocol)) return 'scheme';
  const [user, pass] = [decoded(username), decoded(password)];
  if (hostname === '' || user === undefined || pass === undefined) return 'form';
  if (!['', '/'].includes(pathname) || search !== '' || hash !== '') return 'extra';
  if ((user === '') !== (pass === '')) return 'password';
  return {
    host: hostname.replace(/^\[|\]$/g, ''),
    port: Number(port || ports[protocol]),
    secure: protocol === 'smtps:',
    requireTls: protocol === 'smtp:' && user !== '' && !isLoopback(hostname),
    ...(user !== '' && { user, password: pass }),
  };
}

const isLoopback = (host: string): boolean => /^(127\.\d+\.\d+\.\d+|localhost|\[::1\])$/.test(host);

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
