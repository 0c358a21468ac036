import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { CachePolicy, OriginRequestPolicy } from 'aws-cdk-lib/aws-cloudfront';
import { describe, expect, test } from 'vitest';
import { apiLambdas } from '../../../infra/site/api.ts';
import { forwardHeaders, rewritePageUrl } from '../../../infra/site/edge.ts';
import { contentSecurityPolicy } from '../../../infra/site/site.ts';
import { pages } from '../../../local/http/pages.ts';
import { webFiles } from '../../../local/http/web-files.ts';
import { passwordLength } from '../../../shared/access/password-rules.ts';
import { issuerReturn } from '../../../web/app/pages.ts';
import { synthesize } from './stacks.ts';

const stack = synthesize('prod');
const distribution = stack.one('AWS::CloudFront::Distribution', 'Site').Properties.DistributionConfig;

interface EdgeRequest {
  uri: string;
  headers: Record<string, { value: string }>;
}

/** Runs the code of a CloudFront function. */
const atTheEdge = (code: string, request: EdgeRequest): EdgeRequest =>
  runInNewContext(`${code}\nhandler({ request, viewer: { ip: '198.51.100.4' } })`, { request });

/** An address of each of the app's pages. */
function pageAddresses(): string[] {
  const source = readFileSync(new URL('../../../web/app/pages.ts', import.meta.url), 'utf8');
  const paths = source.matchAll(/page\((?:'|`)([^'`]+)/g).map(([, path = '']) => path);
  return [...paths].map((path) => path.replace('${ward}', '/dot/a/xa/b').replaceAll(/:\w+/g, 'a'));
}

describe('the site', () => {
  test('has the page, the API and the public’s pages under one domain', () => {
    expect(
      distribution.CacheBehaviors.map(({ PathPattern }: { PathPattern: string }) => PathPattern),
    ).toEqual(['/api/*', '/niem-yet/*']);
    const [api, page] = distribution.CacheBehaviors;
    expect({ ...page, PathPattern: api.PathPattern }).toEqual(api);
    expect(distribution.DefaultCacheBehavior.ViewerProtocolPolicy).toBe('redirect-to-https');
    expect(JSON.stringify(distribution.Origins)).toContain('OriginAccessControlId');
  });

  test('does not cache errors', () => {
    const errors: { ErrorCode: number; ErrorCachingMinTTL: number }[] = distribution.CustomErrorResponses;
    expect(new Set(errors.map(({ ErrorCachingMinTTL }) => ErrorCachingMinTTL))).toEqual(new Set([0]));
    const kept = [400, 403, 404, 405, 414, 416, 500, 501, 502, 503, 504];
    expect(errors.map(({ ErrorCode }) => ErrorCode)).toEqual(kept);
  });

  test('has the same content security policy as one machine, except for uploads to the inbox', async () => {
    const answer = await pages().request('/');
    const ours = contentSecurityPolicy('https://inbox.example');
    expect(ours.replace(' https://inbox.example', '')).toBe(answer.headers.get('content-security-policy'));
    const { SecurityHeadersConfig } = stack.one('AWS::CloudFront::ResponseHeadersPolicy', 'Site').Properties
      .ResponseHeadersPolicyConfig;
    const inbox = stack.one('AWS::S3::Bucket', 'BucketsInbox').id;
    expect(JSON.stringify(SecurityHeadersConfig.ContentSecurityPolicy)).toContain(inbox);
    expect(SecurityHeadersConfig.ReferrerPolicy).toEqual({ ReferrerPolicy: 'no-referrer', Override: false });
    expect(SecurityHeadersConfig.StrictTransportSecurity.AccessControlMaxAgeSec).toBe(365 * 86_400);
  });

  const files = webFiles();

  test.each([...pageAddresses(), issuerReturn, '/favicon.ico'])(
    'serves %s like one machine',
    async (path) => {
      const { uri } = atTheEdge(rewritePageUrl, { uri: path, headers: {} });
      const file = files.get(uri === '/' ? distribution.DefaultRootObject : uri.slice(1));
      const answer = await pages().request(path);
      expect(new TextDecoder().decode(file?.body)).toBe(await answer.text());
      expect(file?.type).toBe(answer.headers.get('content-type'));
      expect(file?.isImmutable).toBe(false);
    },
  );

  test('serves the style of the public’s pages like one machine, kept for a day', async () => {
    const answer = await pages().request('/niem-yet.css');
    expect(answer.headers.get('cache-control')).toBe(files.get('niem-yet.css')?.cacheControl);
    expect(answer.headers.get('cache-control')).toBe('public, max-age=86400');
    expect(atTheEdge(rewritePageUrl, { uri: '/niem-yet.css', headers: {} }).uri).toBe('/niem-yet.css');
  });

  test('has every file that its page and its scripts name', () => {
    const text = (name: string) => new TextDecoder().decode(files.get(name)?.body);
    const scripts = [...files.keys()].filter((name) => name.endsWith('.js'));
    const named = ['index.html', ...scripts].flatMap(
      (name) => text(name).match(/assets\/[\w.-]+\.(?:js|css)/g) ?? [],
    );
    expect(named.length).toBeGreaterThan(10);
    expect(named.filter((name) => !files.has(name))).toEqual([]);
  });

  test("forwards the site's host to the API", () => {
    const { headers } = atTheEdge(forwardHeaders, {
      uri: '/api/session',
      headers: { host: { value: 'rasoat.example.vn' } },
    });
    expect(headers['x-forwarded-host']).toEqual({ value: 'rasoat.example.vn' });
  });

  test('tells the API who asks, whatever the browser says of that', () => {
    const host = { value: 'rasoat.example.vn' };
    const forged = { host, 'x-viewer-address': { value: '192.0.2.1' } };
    const { headers } = atTheEdge(forwardHeaders, { uri: '/api/session', headers: forged });
    expect(headers['x-viewer-address']).toEqual({ value: '198.51.100.4' });
  });

  test('shows the API a generated secret, which its functions know and no other, and no output tells', () => {
    const { id, Properties: secret } = stack.one('AWS::SecretsManager::Secret', 'Origin');
    expect(secret.GenerateSecretString).toMatchObject({ PasswordLength: 48 });
    const [shown] = distribution.Origins.flatMap(
      ({ OriginCustomHeaders: headers = [] }: { OriginCustomHeaders?: object[] }) => headers,
    );
    expect(shown).toMatchObject({ HeaderName: 'x-origin-secret' });
    expect(JSON.stringify(shown.HeaderValue)).toMatch(new RegExp(`resolve:secretsmanager:.*${id}`));
    const knowing = stack
      .all('AWS::Lambda::Function')
      .filter(({ Properties }) => Properties.Environment.Variables.ORIGIN_SECRET !== undefined);
    expect(knowing.map(({ Properties }) => Properties.Handler).sort()).toEqual(
      Object.values(apiLambdas)
        .map((name) => `lambda.${name}`)
        .sort(),
    );
    for (const { Properties } of knowing)
      expect(Properties.Environment.Variables.ORIGIN_SECRET).toEqual(shown.HeaderValue);
    expect(JSON.stringify(stack.template.toJSON().Outputs)).not.toContain(id);
  });

  test('lets the question for an ETag reach the API, and caches none of its answers', () => {
    const [api] = distribution.CacheBehaviors;
    expect(api.CachePolicyId).toBe(CachePolicy.CACHING_DISABLED.cachePolicyId);
    expect(api.OriginRequestPolicyId).toBe(
      OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER.originRequestPolicyId,
    );
    const host = { value: 'rasoat.example.vn' };
    const known = { value: 'W/"a"' };
    const asking = (headers: EdgeRequest['headers']) =>
      atTheEdge(forwardHeaders, { uri: '/api/session', headers: { host, ...headers } }).headers;
    expect(asking({ 'if-none-match': known })).toMatchObject({
      'if-none-match': known,
      'x-if-none-match': known,
    });
    expect(asking({})).not.toHaveProperty('x-if-none-match');
  });

  test('has the domain that the operator chose, with its certificate', () => {
    const certificate = 'arn:aws:acm:us-east-1:111111111111:certificate/1';
    const own = synthesize('dev', { DOMAIN: 'rasoat.example.vn', CERTIFICATE_ARN: certificate });
    const { Aliases, ViewerCertificate } = own.one('AWS::CloudFront::Distribution', 'Site').Properties
      .DistributionConfig;
    expect(Aliases).toEqual(['rasoat.example.vn']);
    expect(ViewerCertificate).toMatchObject({
      AcmCertificateArn: certificate,
      MinimumProtocolVersion: 'TLSv1.2_2021',
    });
  });
});

describe('the user pool', () => {
  const { Properties: pool } = stack.one('AWS::Cognito::UserPool', 'Identity');
  const { Properties: client } = stack.one('AWS::Cognito::UserPoolClient', 'Identity');

  test('has no self sign-up and ignores the case of names', () => {
    expect(pool.AdminCreateUserConfig.AllowAdminCreateUserOnly).toBe(true);
    expect(pool.UsernameConfiguration).toEqual({ CaseSensitive: false });
    expect(pool.Policies.PasswordPolicy.MinimumLength).toBe(passwordLength);
  });

  test('compares passwords for this program alone, and its tokens are gone in minutes', () => {
    expect(client.ExplicitAuthFlows).toEqual(['ALLOW_ADMIN_USER_PASSWORD_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH']);
    expect(client.TokenValidityUnits.AccessToken).toBe('minutes');
    expect(client.AccessTokenValidity).toBe(5);
  });
});
