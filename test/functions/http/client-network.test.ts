import { expect, test } from 'vitest';
import { clientNetwork } from '../../../functions/http/client-network.ts';

test.each([
  ['203.0.113.9', '203.0.113.9'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:DB8:1:2::9', '2001:db8:1:2::/64'],
  ['2001:db8::1', '2001:db8:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
])('a client at %s is counted as %s', (address, network) => {
  expect(clientNetwork(address)).toBe(network);
});

test.each(['', 'unknown', '1.2.3', '::g'])('no client is at %j', (text) => {
  expect(clientNetwork(text)).toBeUndefined();
});
