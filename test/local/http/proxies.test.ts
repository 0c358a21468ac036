import { describe, expect, test } from 'vitest';
import { believing, isProxy, proxiesIn } from '../../../local/http/proxies.ts';

const said = {
  host: '127.0.0.1:3000',
  'x-forwarded-for': '203.0.113.9',
  'x-forwarded-host': 'rasoat.example',
  'x-forwarded-proto': 'https',
};
const seeClient = believing(proxiesIn('127.0.0.1, ::1, 10.0.0.0/8, 2001:db8:1::/48'));
const clientOf = (peer: string, forwarded: string) =>
  seeClient(peer, { ...said, 'x-forwarded-for': forwarded }).client;

describe('what a trusted proxy says', () => {
  test('is believed: the client’s address, the host and the scheme', () => {
    const seen = { client: '203.0.113.9', host: 'rasoat.example', secure: true };
    expect(seeClient('127.0.0.1', said)).toEqual(seen);
    expect(seeClient('::ffff:127.0.0.1', said)).toEqual(seen);
    expect(seeClient('2001:db8:1:7::5', said)).toEqual(seen);
  });

  test('leads to the last address that is no trusted proxy, whatever the client said before', () => {
    expect(clientOf('127.0.0.1', '1.1.1.1, 198.51.100.4')).toBe('198.51.100.4');
    expect(clientOf('127.0.0.1', '1.1.1.1, 198.51.100.4, 10.1.2.3')).toBe('198.51.100.4');
    expect(clientOf('10.9.9.9', '1.1.1.1,198.51.100.4:5123,10.1.2.3')).toBe('198.51.100.4');
    expect(clientOf('::1', '[2001:db8:9::1]:443')).toBe('2001:db8:9::1');
  });

  test('leads to the farthest proxy that it names where all are trusted, or where it names no address', () => {
    expect(clientOf('127.0.0.1', '10.1.2.3, 10.1.2.4')).toBe('10.1.2.3');
    expect(clientOf('127.0.0.1', 'unknown, 10.1.2.4')).toBe('10.1.2.4');
    expect(clientOf('127.0.0.1', '')).toBe('127.0.0.1');
  });
});

describe('what anybody else says', () => {
  test.each(['203.0.113.50', '11.0.0.1', '2001:db8:2::1'])('is not believed: %s', (peer) => {
    expect(seeClient(peer, said)).toEqual({ client: peer, host: said.host, secure: false });
  });

  test('is not believed where the connection tells no address', () => {
    expect(seeClient(undefined, said)).toEqual({ client: undefined, host: said.host, secure: false });
  });
});

describe('the list of proxies', () => {
  test('may be empty: then there are none', () => {
    expect(proxiesIn('')).toEqual([]);
    expect(proxiesIn(' , ')).toEqual([]);
  });

  test.each(['127.0.0.1', '10.0.0.0/8', '::1', '2001:db8::/32'])(
    'has addresses and networks: %s',
    (entry) => {
      expect(isProxy(entry)).toBe(true);
    },
  );

  test.each([
    'proxy.example',
    '10.0.0.0/33',
    '10.0.0.0/',
    '10.0.0.0/8/8',
    '::/129',
    '10.0.0/8',
    '1.2.3.4:80',
  ])('has nothing else: %s', (entry) => {
    expect(isProxy(entry)).toBe(false);
  });
});
