// Programs beside Node that some tests need. Where one is missing, its tests are skipped, and the end of the run says so.
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** What each program is for, and the Debian package that brings it. */
export const tools = {
  chromium: { names: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'], packages: 'chromium', checks: 'the HTML page in a real browser (axe-core with contrast, keyboard, 320 px, policy, hostile text, printing)' },
  soffice: { names: ['soffice', 'libreoffice'], packages: 'libreoffice-writer-nogui libreoffice-calc-nogui', checks: 'Word files and workbooks opened by LibreOffice' },
  pdftotext: { names: ['pdftotext'], packages: 'poppler-utils', checks: 'pages and text of the PDFs made from Word files and the HTML page' },
  zsh: { names: ['zsh'], packages: 'zsh', checks: 'the completion that zsh loads, in zsh' },
  fish: { names: ['fish'], packages: 'fish', checks: 'the completion that fish loads, in fish' },
};

/** Where a program is, or null. */
export function locate(tool) {
  for (const name of tools[tool].names) {
    for (const folder of (process.env.PATH ?? '').split(delimiter).filter((each) => each !== '')) {
      const path = join(folder, name);
      try {
        accessSync(path, constants.X_OK);
        return path;
      } catch {
        // not here
      }
    }
  }
  return null;
}
