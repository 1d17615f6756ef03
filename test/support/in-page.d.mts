export interface Inventory { tags: Record<string, number>; pairs: string[]; ids: string[]; links: string[] }
export function inventory(): Inventory;
export function contentText(): string;
export const headingLevels: () => number[];
export function unnamed(): string[];
export function weakPictureTexts(): string[];
export function overlappingTexts(): string[];
export const sideways: () => number;
export function focused(): { tag: string; id: string; text: string; type: string; outline: string; sort: string | null };
export const rowsShown: () => string[];
export function runAxe(options: object): Promise<{ violations: object[]; incomplete: object[] }>;
