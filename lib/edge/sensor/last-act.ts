let actedAt = -Infinity;

/** The user pressed something, or a key named Enter. */
export function noteAct({ timeStamp }: Event): void {
  actedAt = timeStamp;
}

/** Milliseconds from that to this event. */
export function sinceAct({ timeStamp }: Event): number {
  return timeStamp - actedAt;
}
