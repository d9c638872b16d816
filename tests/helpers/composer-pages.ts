import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { serve, type Served } from './serve.ts';

const PAGES = fileURLToPath(new URL('../e2e/pages', import.meta.url));
const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const MODULES = join(ROOT, 'node_modules');

/** Each composer of the matrix, and the page that holds it. */
export const COMPOSERS = {
  textarea: 'plain',
  form: 'plain',
  editable: 'plain',
  open: 'plain',
  closed: 'plain',
  frame: 'plain',
  'react-textarea': 'react',
  'react-input': 'react',
  lexical: 'lexical',
  slate: 'slate',
  draft: 'draft',
  tiptap: 'tiptap',
  quill: 'quill',
  ckeditor: 'ckeditor',
} as const;
export type ComposerName = keyof typeof COMPOSERS;

/** Serves the pages with real editors at any address of any host: `?page=` and `?editor=` choose one. */
export async function serveComposers(): Promise<Served> {
  const folder = await bundled();
  return serve((request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    const file = join(folder, url.pathname.slice(1));
    const isFile = /^\/[\w-]+\.(js|css)$/.test(url.pathname) && existsSync(file);
    const type = { '.js': 'text/javascript', '.css': 'text/css' }[extname(url.pathname)];
    response.writeHead(200, { 'content-type': `${type ?? 'text/html'}; charset=utf-8` });
    response.end(isFile ? readFileSync(file) : htmlOf(url.searchParams, folder));
  });
}

function htmlOf(query: URLSearchParams, folder: string): string {
  const page = query.get('page') ?? '';
  const css = existsSync(join(folder, `${page}.css`))
    ? `<link rel="stylesheet" href="/${page}.css">`
    : '';
  const head =
    '<!doctype html><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Messages</title>';
  if (!query.has('framed'))
    return `${head}${css}<body><script type="module" src="/${page}.js"></script>`;
  query.delete('framed');
  const style = 'border:0;width:100vw;height:100vh';
  return `${head}<body style="margin:0"><iframe style="${style}" src="/inner?${query.toString().replaceAll('&', '&amp;')}"></iframe>`;
}

/** Bundles the pages once for their content and the versions installed; gives the folder. */
async function bundled(): Promise<string> {
  const sources = readdirSync(PAGES).sort();
  const hash = createHash('sha256').update(readFileSync(join(ROOT, 'package-lock.json')));
  for (const name of sources) hash.update(name).update(readFileSync(join(PAGES, name)));
  const folder = join(MODULES, '.cache/andante-pages', hash.digest('hex').slice(0, 16));
  if (existsSync(join(folder, 'done'))) return folder;
  mkdirSync(folder, { recursive: true });
  await build({
    entryPoints: [...new Set([...Object.values(COMPOSERS), 'hard'])].map((page) =>
      join(PAGES, `${page}.ts`),
    ),
    outdir: folder,
    bundle: true,
    format: 'esm',
    target: 'es2022',
    minify: true,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
    // Each @lexical package brings its own copy of lexical; an editor works only within one.
    alias: { lexical: join(MODULES, '@lexical/plain-text/node_modules/lexical') },
  });
  await build({ stdin: { contents: '' }, outfile: join(folder, 'done'), logLevel: 'error' });
  return folder;
}
