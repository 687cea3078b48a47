/** What every form is filled with. */
import type { Locator, Page } from 'playwright-core';
import { smallPdf } from '../../support/smallPdf';
import { daysFromNow } from '../../support/story';

/** Opens a list and takes the named choice, or the first. */
export async function pick(page: Page, input: Locator, option?: string): Promise<void> {
  await input.click();
  const choices = page.getByRole('option', option === undefined ? {} : { name: option });
  await choices.first().click();
}

/** A day from today, as one types it: "26/12/2026". */
function typedDay(daysFromToday: number): string {
  return daysFromNow(daysFromToday).split('-').reverse().join('/');
}

/** Typed and left with Tab, so that the calendar does not cover what is below. */
export async function typeDay(input: Locator, daysFromToday: number): Promise<void> {
  await input.fill(typedDay(daysFromToday));
  await input.press('Tab');
}

/** A document to choose from the disk. */
export function pdfFile(name: string) {
  return { name, mimeType: 'application/pdf', buffer: Buffer.from(smallPdf(name)) };
}

/** One of that many bytes: what comes after the end of a PDF is nothing to who reads it. */
export function largePdfFile(name: string, bytes: number, pdf: Uint8Array = smallPdf(name)) {
  return { name, mimeType: 'application/pdf', buffer: Buffer.concat([pdf, Buffer.alloc(bytes - pdf.length, '\n')]) };
}
