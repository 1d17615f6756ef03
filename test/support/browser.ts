// A real browser for tests of the HTML page.
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { locate } from './tools.mjs';

/** Size of a window that is neither narrow nor wide. */
export const ordinary = { width: 1200, height: 900 };

let browser: Browser | null = null;

/** A page with what it said and asked for while it was open. */
export interface Visit {
  page: Page;
  /** Errors and warnings of the console, blocked content included. */
  complaints: string[];
  /** Addresses that were asked for, the page's own left out. */
  requests: string[];
  /** alert, confirm, prompt. */
  dialogs: string[];
}

/** Opens a file in a window of its own. */
export async function visit(file: string, options: BrowserContextOptions = {}): Promise<Visit> {
  browser ??= await chromium.launch({ executablePath: locate('chromium')!, args: ['--no-sandbox', '--disable-gpu'] });
  const context = await browser.newContext({ viewport: ordinary, ...options });
  const page = await context.newPage();
  const address = `file://${file}`;
  const complaints: string[] = [], requests: string[] = [], dialogs: string[] = [];
  page.on('console', (message) => { if (['error', 'warning'].includes(message.type())) complaints.push(message.text()); });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => { if (request.url() !== address) requests.push(request.url()); });
  page.on('dialog', (dialog) => { dialogs.push(dialog.message()); void dialog.dismiss(); });
  await page.goto(address);
  return { page, complaints, requests, dialogs };
}

/** Closes the browser: call it in `afterAll`. */
export async function closeBrowser(): Promise<void> {
  await browser?.close();
  browser = null;
}
