import { JournalLocked } from './journal/unreadable';

const told = new Set<string>();

/**
 * The one place where a caught error ends. It is written to this browser's own console, once per
 * stack, and goes nowhere else.
 */
export function report(error: unknown): void {
  if (error instanceof JournalLocked) return; // as the user wants it
  const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
  if (told.has(trace)) return;
  told.add(trace);
  console.warn(error);
}
