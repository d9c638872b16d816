import { createReadStream, existsSync } from 'node:fs';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { serve, type Served } from '../helpers/serve.ts';

const DIST = fileURLToPath(new URL('../../node_modules/converse.js/dist/', import.meta.url));

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
};

const html = (settings: object) => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Converse</title>
<link rel="stylesheet" href="/dist/converse.min.css">
<script type="module" src="/dist/converse.min.js"></script></head>
<body class="converse-fullscreen"><div id="conversejs-bg"></div>
<script type="module">converse.initialize(${JSON.stringify(settings)});</script></body></html>`;

/** Serves Converse.js as its package ships it. The first label of the host logs in: `http://anna.localhost:…`. */
export function serveConverse(websocket: string, password: string): Promise<Served> {
  return serve((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://converse');
    const [user] = (request.headers.host ?? '').split('.');
    const file = join(DIST, normalize(pathname.replace(/^\/dist\//, '/')));
    if (pathname.startsWith('/dist/') && existsSync(file)) {
      response.writeHead(200, {
        'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
      });
      createReadStream(file).pipe(response);
      return;
    }
    if (pathname !== '/') {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    response.end(
      html({
        view_mode: 'fullscreen',
        authentication: 'login',
        auto_login: true,
        jid: `${user}@localhost`,
        password,
        websocket_url: websocket,
        discover_connection_methods: false,
        assets_path: '/dist/',
        i18n: 'en',
        loglevel: 'warn',
        persistent_store: 'sessionStorage',
        play_sounds: false,
        show_controlbox_by_default: true,
      }),
    );
  });
}
