/** Limits that keep refused input from taking long. */
export const limits = { bytes: 1024 * 1024, depth: 20, keysInMapping: 20_000, key: 1024 };
