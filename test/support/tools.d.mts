export type Tool = 'chromium' | 'soffice' | 'pdftotext' | 'zsh' | 'fish';
export const tools: Record<Tool, { names: string[]; packages: string; checks: string }>;
export function locate(tool: Tool): string | null;
