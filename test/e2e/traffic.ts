import type { CDPSession, Page } from 'playwright-core';

export interface Transfer {
  readonly url: string;
  /** Bytes on the line, with the headers; 0 from the browser's cache. */
  readonly bytes: number;
}

/** The transfers of a page from now on. */
export async function trafficOf(page: Page): Promise<readonly Transfer[]> {
  const session = await page.context().newCDPSession(page);
  const urls = new Map<string, string>();
  const transfers: Transfer[] = [];
  session.on('Network.requestWillBeSent', ({ requestId, request }) => urls.set(requestId, request.url));
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength: bytes }) => {
    transfers.push({ url: urls.get(requestId) ?? '', bytes });
  });
  await session.send('Network.enable');
  return transfers;
}

export const bytesOf = (transfers: readonly Transfer[]): number =>
  transfers.reduce((sum, { bytes }) => sum + bytes, 0);

/** Puts a page on a line of an office in the mountains: 250 kbit/s, 200 ms to the server, nothing cached. */
export async function onSlowLine(page: Page): Promise<CDPSession> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.clearBrowserCache');
  const perSecond = 250_000 / 8;
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 200,
    downloadThroughput: perSecond,
    uploadThroughput: perSecond,
  });
  return session;
}
