import type { Page } from 'playwright-core';

/** What the browser logs of it. */
export const CUT = 'console: Failed to load resource: net::ERR_CONNECTION_RESET';

/**
 * Loses the connection at one of the pieces of a file, once.
 * @returns how much had been received after each piece that arrived
 */
export async function cutAtPiece(page: Page, at: number): Promise<number[]> {
  const received: number[] = [];
  let sent = 0;
  await page.route('**/uploads/*/pieces', async (route) => {
    sent += 1;
    if (sent === at) return route.abort('connectionreset');
    const response = await route.fetch();
    received.push(((await response.json()) as { receivedBytes: number }).receivedBytes);
    return route.fulfill({ response });
  });
  return received;
}
