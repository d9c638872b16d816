/** The match pattern of one origin. Ports do not belong in patterns: Firefox refuses them. TypeError if it is none. */
export function pattern(origin: string): string {
  const { protocol, hostname } = new URL(origin);
  return `${protocol}//${hostname}/*`;
}

/** Can the user allow this address? Every https one; plain http only on this device, where nobody listens in. */
export function isAllowable(origin: string): boolean {
  if (!URL.canParse(origin)) return false;
  const { protocol, hostname } = new URL(origin);
  return protocol === 'https:' ? hostname !== '' : protocol === 'http:' && isLocal(hostname);
}

function isLocal(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '127.0.0.1' || hostname.endsWith('.localhost');
}
