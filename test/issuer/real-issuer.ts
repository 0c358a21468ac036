import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { type InteractionResults, Provider } from 'oidc-provider';

export interface RealIssuer {
  readonly address: string;
  readonly client: string;
  readonly secret: string;
  stop(): Promise<void>;
}

const form = `<!doctype html><html lang="vi"><title>Cổng đăng nhập của tỉnh</title><form method="post">
<label>Tên <input name="name"></label> <label><input type="checkbox" name="code"> Mã</label> <button>Tiếp</button></form>`;

/**
 * A certified OpenID Connect server on loopback with one confidential client. Whoever types a name on its page is that
 * person; with a tick they gave a second factor, too. It accepts a code once, with PKCE only.
 */
export async function realIssuer(returnTo: string, port = 0): Promise<RealIssuer> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const client = 'rasoat';
  const secret = 'bí mật của rasoat không ai biết';
  const provider = new Provider(address, {
    clients: [{ client_id: client, client_secret: encodeURIComponent(secret), redirect_uris: [returnTo] }],
    claims: { openid: ['sub', 'amr'], profile: ['preferred_username'] },
    pkce: { required: () => true },
    ttl: { AccessToken: 600, Grant: 600, IdToken: 600, Interaction: 600, Session: 600 },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_, { uid }) => `/interaction/${uid}` },
    findAccount: (_, id) => ({
      accountId: id,
      claims: () => ({ sub: id, preferred_username: id }),
    }),
    async loadExistingGrant({ oidc }) {
      const grant = new oidc.provider.Grant({
        clientId: oidc.client?.clientId ?? '',
        accountId: oidc.session?.accountId ?? '',
      });
      grant.addOIDCScope('openid profile');
      await grant.save();
      return grant;
    },
  });
  const answer = provider.callback();
  server.on('request', (request, response) => {
    if (request.url === '/favicon.ico') return void response.writeHead(204).end();
    if (!request.url?.startsWith('/interaction/')) return void answer(request, response);
    void interact(provider, request, response);
  });
  return {
    address,
    client,
    secret: encodeURIComponent(secret),
    stop: () => new Promise((resolve) => server.close(() => resolve()) && server.closeAllConnections()),
  };
}

async function interact(provider: Provider, request: IncomingMessage, response: ServerResponse) {
  if (request.method !== 'POST') {
    response.setHeader('content-type', 'text/html; charset=utf-8').end(form);
    return;
  }
  const given = new URLSearchParams(await text(request));
  const amr = given.has('code') ? ['pwd', 'otp', 'mfa'] : ['pwd'];
  const result: InteractionResults = { login: { accountId: given.get('name') ?? '', amr } };
  await provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false });
}
