import { describe, expect, test } from 'vitest';
import { type Deployment, deploymentsOf } from '../../infra/deployment.ts';

const [dev, prod] = deploymentsOf({ REHEARSAL: '1' });

describe('a deployment', () => {
  test('of people has the real clock, whatever the environment says', () => {
    expect([dev?.rehearsal, prod?.rehearsal]).toEqual([true, false]);
    // @ts-expect-error a rehearsal in production does not compile
    const wrong: Deployment = {
      name: 'prod',
      keep: true,
      rehearsal: true,
      scan: true,
      logDays: 400,
      anchorDays: 3650,
      restored: {},
    };
    expect(wrong.name).toBe('prod');
  });

  test('of people scans files unless it is told not to, and dev only when it is told to', () => {
    expect(deploymentsOf({}).map(({ scan }) => scan)).toEqual([false, true]);
    expect(deploymentsOf({ SCAN: '1' }).map(({ scan }) => scan)).toEqual([true, true]);
    expect(deploymentsOf({ SCAN: '0' }).map(({ scan }) => scan)).toEqual([false, false]);
  });

  test('of people keeps its logs for more than the twelve months that the law asks', () => {
    expect(prod!.logDays).toBeGreaterThan(366);
  });

  test('locks its anchors for ten years, those of dev for a day, or as it is told', () => {
    expect([dev!.anchorDays, prod!.anchorDays]).toEqual([1, 3650]);
    expect(deploymentsOf({ ANCHOR_DAYS: '400' }).map(({ anchorDays }) => anchorDays)).toEqual([400, 400]);
    for (const wrong of ['0', '36501', '1.5', 'mười'])
      expect(() => deploymentsOf({ ANCHOR_DAYS: wrong })).toThrow('ANCHOR_DAYS');
  });

  test('knows an issuer by its settings, and its client’s secret only by name', () => {
    const issuer = { OIDC_ISSUER: 'https://dang-nhap.example.vn', OIDC_CLIENT_ID: 'rasoat' };
    const secretArn = 'arn:aws:secretsmanager:ap-southeast-1:111122223333:secret:oidc-AbCdEf';
    const [found] = deploymentsOf({ ...issuer, OIDC_SECRET_ARN: secretArn });
    expect(found?.issuer).toMatchObject({
      settings: { address: issuer.OIDC_ISSUER, client: 'rasoat', name: 'dang-nhap.example.vn' },
      secretArn,
    });
    expect(deploymentsOf({})[0]?.issuer).toBeUndefined();
    expect(() => deploymentsOf({ OIDC_ISSUER: issuer.OIDC_ISSUER })).toThrow('OIDC_CLIENT_ID');
    expect(() => deploymentsOf({ ...issuer, OIDC_CLIENT_SECRET: 'x' })).toThrow('OIDC_SECRET_ARN');
    expect(() => deploymentsOf({ ...issuer, OIDC_ISSUER: 'http://dang-nhap.example.vn' })).toThrow();
  });

  test('links mails to its domain, else to the address that it is told', () => {
    const siteOf = (env: Record<string, string>) => deploymentsOf(env)[0]?.siteAddress;
    expect(siteOf({})).toBeUndefined();
    expect(siteOf({ SITE_ADDRESS: 'https://d1.cloudfront.example' })).toBe('https://d1.cloudfront.example');
    const domain = { DOMAIN: 'rasoat.example.vn', CERTIFICATE_ARN: 'arn:1' };
    expect(siteOf({ ...domain, SITE_ADDRESS: 'https://d1.cloudfront.example' })).toBe(
      'https://rasoat.example.vn',
    );
  });

  test('wants a domain and its certificate together', () => {
    expect(() => deploymentsOf({ DOMAIN: 'rasoat.example.vn' })).toThrow('together');
  });
});
