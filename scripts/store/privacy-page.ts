const LINE = `font: 1rem/1.6 system-ui, sans-serif; max-width: 46rem; margin: 3rem auto; padding: 0 1.25rem`;
const STYLE = `:root { color-scheme: light dark } body { ${LINE} } h1, h2 { font-family: Georgia, serif; font-weight: 400 }
  table { border-collapse: collapse; width: 100% } th, td { text-align: start; vertical-align: top; padding: .4rem .75rem .4rem 0;
  border-bottom: 1px solid color-mix(in srgb, currentColor 20%, transparent) }`;

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Code and links within a line; a link to a file of the project is its name alone, since a page stands by itself. */
const inline = (text: string) =>
  escaped(text)
    .replaceAll(/`([^`]+)`/g, '<code>$1</code>')
    .replaceAll(/\[([^\]]+)\]\((https:[^)]+)\)/g, '<a href="$2">$1</a>')
    .replaceAll(/\[([^\]]+)\]\([^)]+\)/g, '$1');

const cells = (row: string) =>
  row
    .split('|')
    .slice(1, -1)
    .map((cell) => inline(cell.trim()));

function table(lines: readonly string[]): string {
  const [head = '', , ...body] = lines;
  const row = (line: string, tag: string) =>
    `<tr>${cells(line)
      .map((cell) => `<${tag}>${cell}</${tag}>`)
      .join('')}</tr>`;
  return `<table>\n${row(head, 'th')}\n${body.map((line) => row(line, 'td')).join('\n')}\n</table>`;
}

function list(text: string): string {
  const items = text.split(/^- /m).slice(1);
  return `<ul>\n${items.map((item) => `<li>${inline(item.replaceAll(/\s+/g, ' ').trim())}</li>`).join('\n')}\n</ul>`;
}

function block(text: string): string {
  const heading = /^(#{1,3}) (.*)$/.exec(text);
  if (heading) {
    const level = heading[1]?.length ?? 1;
    return `<h${level}>${inline(heading[2] ?? '')}</h${level}>`;
  }
  if (text.startsWith('|')) return table(text.split('\n'));
  if (text.startsWith('- ')) return list(text);
  return `<p>${inline(text.replaceAll('\n', ' '))}</p>`;
}

/** A page of its own, of the little Markdown that PRIVACY.md is written in; it loads nothing. */
export function privacyPage(markdown: string): string {
  const blocks = markdown.trim().split(/\n{2,}/);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>Andante: privacy</title>
<style>${STYLE}</style>
</head>
<body>
${blocks.map(block).join('\n')}
</body>
</html>
`;
}
