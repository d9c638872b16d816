import { readFile } from 'node:fs/promises';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Always the same first choice, so that a site allowed yesterday is still allowed today. */
const PORT = 4170;
const HOST = 'lantern.localhost';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** The only files there are: a name that is not here does not exist, wherever it points. */
const FILES = ['index.html', 'style.css', 'chat.js', 'people.js', 'lantern.svg'] as const;

const fileFor = (path: string) =>
  path === '/' || path.startsWith('/messages/')
    ? FILES[0]
    : FILES.find((file) => path === `/${file}`);

async function answer(request: http.IncomingMessage, response: http.ServerResponse) {
  const file = fileFor(new URL(request.url ?? '/', 'http://playground').pathname);
  if (!file) {
    response.writeHead(404).end();
    return;
  }
  const body = await readFile(fileURLToPath(new URL(`../playground/${file}`, import.meta.url)));
  response.writeHead(200, {
    'content-type': TYPES[extname(file)],
    'cache-control': 'no-store',
    'content-security-policy':
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'",
  });
  response.end(body);
}

async function listen(server: http.Server, port: number): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      resolve();
    });
  });
}

/** A running playground: a small pretend dating site on this machine's loopback address only. */
export interface Playground {
  readonly origin: string;
  /** Address of one conversation. */
  at(person: 'mara' | 'theo'): string;
  close(): Promise<void>;
}

/** Serves `playground/`. On its usual port if that is free, else on any. */
export async function servePlayground(port = PORT): Promise<Playground> {
  const server = http.createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      console.error('The playground could not answer:', error);
      response.writeHead(500).end();
    });
  });
  try {
    await listen(server, port);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')) throw error;
    await listen(server, 0);
  }
  const { port: taken } = server.address() as AddressInfo;
  const origin = `http://${HOST}:${taken}`;
  return {
    origin,
    at: (person) => `${origin}/messages/${person}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
