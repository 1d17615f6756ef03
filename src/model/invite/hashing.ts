// SHA-256 and HMAC-SHA-256, the two functions that `openssl dgst` offers too; all values are lower-case hexadecimal.
import { createHash, createHmac, createSecretKey } from 'node:crypto';

/** SHA-256 of the UTF-8 text that the pieces make together. */
export function sha256(pieces: Iterable<string> | string): string {
  const hash = createHash('sha256');
  for (const piece of typeof pieces === 'string' ? [pieces] : pieces) hash.update(piece, 'utf8');
  return hash.digest('hex');
}

/** A function that gives the HMAC-SHA-256 of a text under a key of 64 hexadecimal digits. */
export function hmacWith(key: string): (text: string) => string {
  const secret = createSecretKey(key, 'hex');
  return (text) => createHmac('sha256', secret).update(text, 'utf8').digest('hex');
}
