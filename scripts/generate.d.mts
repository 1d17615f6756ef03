/** All generated files: name → content. */
export function generate(): Promise<Map<string, string>>;
