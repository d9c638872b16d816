import type { Plugin } from 'vite';

/** Where the styles go. */
const PLACE = '/*andante-card-style*/';
const PX_PER_REM = 16;

/**
 * Puts all styles of a script that draws into a page into the script itself, as one string for `adoptedStyleSheets`:
 * a page's policy may forbid style elements, and a file of its own would have to be open to every page.
 */
export function styleInScript(): Plugin {
  return {
    name: 'andante-style-in-script',
    enforce: 'post',
    generateBundle(_options, bundle) {
      const chunk = Object.values(bundle).find(
        (file) => file.type === 'chunk' && file.code.includes(PLACE),
      );
      if (chunk?.type !== 'chunk') return;
      const styles = Object.values(bundle).filter((file) => file.fileName.endsWith('.css'));
      const css = styles.map((file) => (file.type === 'asset' ? String(file.source) : '')).join('');
      if (!css) this.error('The card has no styles.');
      for (const file of styles) Reflect.deleteProperty(bundle, file.fileName);
      chunk.code = chunk.code.replace(PLACE, () => inPlace(css));
    },
  };
}

/**
 * The tokens move from the host, which the page can style, to the surface inside, which it cannot;
 * and lengths leave the page's root font size behind.
 */
function inPlace(css: string): string {
  const own = css
    .replaceAll(/:root(\[[^\]]*\])?\s*,\s*:host(\(\1\))?/g, '.surface$1')
    .replaceAll(/:host\((\[[^\]]*\])\)/g, '.surface$1')
    .replaceAll(/(?<![\w.])(\d*\.?\d+)rem\b/g, (_, rem: string) => `${Number(rem) * PX_PER_REM}px`);
  return JSON.stringify(withoutUnused(own)).slice(1, -1);
}

/** The tokens are for all pages; those the card has no use for stay out of every page it is shown in. */
function withoutUnused(css: string): string {
  return css.replaceAll(/(--[\w-]+):[^;{}]*(;|(?=}))/g, (declaration, token: string) =>
    css.includes(`var(${token})`) ? declaration : '',
  );
}
