import { parse, type AST } from 'svelte/compiler';
import { sourcesIn } from './sources.ts';

/** One rule of a stylesheet: where it stands, whom it is for, and what it says. */
export interface StyleRule {
  readonly file: string;
  readonly selector: string;
  /** Conditions around it, from the outside in: `media (forced-colors: active)`. */
  readonly within: readonly string[];
  readonly says: ReadonlyMap<string, string>;
}

type Node = AST.CSS.Rule | AST.CSS.Atrule | AST.CSS.Declaration;

/** The rules of one stylesheet; of a component, give what stands between its style tags. */
export function rulesOf(css: string, file = ''): readonly StyleRule[] {
  const opening = '<style>';
  const sheet = parse(`${opening}${css}</style>`, { modern: true }).css;
  const textOf = ({ start, end }: { start: number; end: number }) =>
    css.slice(start - opening.length, end - opening.length);
  const found: StyleRule[] = [];
  const visit = (nodes: readonly Node[], within: readonly string[], outer: string): void => {
    for (const node of nodes) {
      if (node.type === 'Atrule' && node.block)
        visit(node.block.children, [...within, `${node.name} ${node.prelude}`], outer);
      if (node.type !== 'Rule') continue;
      const selector = `${outer} ${textOf(node.prelude)}`.trim();
      const { children } = node.block;
      const own = children.filter((child) => child.type === 'Declaration');
      const says = new Map(own.map(({ property, value }) => [property, value]));
      found.push({ file, selector, within, says });
      visit(children, within, selector);
    }
  };
  visit((sheet?.children ?? []) as readonly Node[], [], '');
  return found;
}

/** Every rule of every component and page, the tokens themselves excepted. */
export function everyRule(): readonly StyleRule[] {
  return sourcesIn(['components', 'entrypoints'], /\.(css|svelte)$/)
    .filter(({ file }) => !file.endsWith('tokens.css'))
    .flatMap(({ file, text }) => {
      const sheets = file.endsWith('.css')
        ? [text]
        : [...text.matchAll(/<style>([\s\S]*?)<\/style>/g)].map(([, css = '']) => css);
      return sheets.flatMap((css) => rulesOf(css, file));
    });
}
