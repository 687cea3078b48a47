import type { Page } from 'playwright-core';

// A refusal is an answer that the screens say in words; the browser logs each 4xx as well.
const refusal = /^Failed to load resource: .* status of 4\d\d/;

/** Notes what a person does not see: errors of the console and of the page, breaches of the content policy, failing answers. */
export async function watchFaults(page: Page, faults: string[]): Promise<void> {
  page.on('console', (message) => {
    if (message.type() === 'error' && !refusal.test(message.text())) faults.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => faults.push(`page: ${error.message}`));
  page.on('response', (response) => {
    if (response.status() >= 500) faults.push(`${response.status()}: ${response.request().method()} ${response.url()}`);
  });
  await page.exposeBinding('jalonPolicyBroken', (_source, what: string) => void faults.push(`content policy: ${what}`));
  await page.addInitScript({
    content:
      "document.addEventListener('securitypolicyviolation', (event) => window.jalonPolicyBroken(event.effectiveDirective + ' ' + event.blockedURI))",
  });
}
