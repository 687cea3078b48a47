/** The browser that screens are tested in: the system's Chromium, driven by playwright-core, never a downloaded one. The one without a window of its own costs a third less. */
import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

const PLACES = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

// In CI the browser runs as root in a container, without a display, and must not talk to anybody but the pages under test.
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** CHROMIUM_PATH, else the first known place that exists. @throws with what to install when there is none. */
function chromiumPath(): string {
  const given = process.env.CHROMIUM_PATH;
  const found = given !== undefined && given !== '' ? given : PLACES.find((place) => existsSync(place));
  if (found === undefined)
    throw new Error(
      'No Chromium found: install it (apt-get install chromium-headless-shell, or chromium) or set CHROMIUM_PATH.',
    );
  return found;
}

export function launchChromium(): Promise<Browser> {
  return chromium.launch({ executablePath: chromiumPath(), headless: true, args: FLAGS });
}
