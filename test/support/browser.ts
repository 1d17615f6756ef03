// A real browser for tests of the HTML page.
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { locate } from './tools.mjs';

/** Size of a window that is neither narrow nor wide. */
export const ordinary = { width: 1200, height: 900 };

/** A page with what it said and asked for since it was opened. */
export interface Visit {
  page: Page;
  /** Where the page is. */
  address: string;
  /** Errors and warnings of the console, blocked content included. */
  complaints: string[];
  /** Addresses that were asked for, the page's own left out. */
  requests: string[];
  /** alert, confirm, prompt. */
  dialogs: string[];
}

let browser: Browser | null = null;
let window: Visit | null = null;

async function newWindow(options: BrowserContextOptions = {}): Promise<Visit> {
  browser ??= await chromium.launch({ executablePath: locate('chromium')!, args: ['--no-sandbox', '--disable-gpu'] });
  const page = await (await browser.newContext({ viewport: ordinary, ...options })).newPage();
  const visited: Visit = { page, address: '', complaints: [], requests: [], dialogs: [] };
  const { complaints, requests, dialogs } = visited;
  page.on('console', (message) => { if (['error', 'warning'].includes(message.type())) complaints.push(message.text()); });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => { if (request.url() !== visited.address) requests.push(request.url()); });
  page.on('dialog', (dialog) => { dialogs.push(dialog.message()); void dialog.dismiss(); });
  return visited;
}

async function open(visited: Visit, file: string): Promise<Visit> {
  for (const heard of [visited.complaints, visited.requests, visited.dialogs]) heard.length = 0;
  visited.address = `file://${file}`;
  await visited.page.goto(visited.address);
  return visited;
}

/** Opens a file anew, always in the same window: another window takes longer than the page. */
export const visit = async (file: string): Promise<Visit> => open(window ??= await newWindow(), file);

/** Opens a file in a window of its own that runs no script. */
export const visitWithoutScript = async (file: string): Promise<Visit> => open(await newWindow({ javaScriptEnabled: false }), file);

/** Closes the browser: call it in `afterAll`. */
export async function closeBrowser(): Promise<void> {
  await browser?.close();
  browser = window = null;
}
