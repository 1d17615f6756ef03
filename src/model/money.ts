// Money is written in whole or two-decimal euros and held as integer cents.

/** Whether an amount in euros has at most two decimals. */
export function isEuro(amount: number): boolean {
  const cents = amount * 100;
  return Number.isFinite(cents) && Math.abs(cents - Math.round(cents)) < 1e-4;
}

/** Euros as they stand in a file, as integer cents. */
export function centsOf(euros: number): number {
  return Math.round(euros * 100);
}

/** Integer cents as euros. */
export function eurosOf(cents: number): number {
  return cents / 100;
}
