import type { CommonOptions } from '../../templates/define-template.ts';
import type { PrintedDocument } from '../../templates/printed-document.ts';
import { groupLook, groupPrint } from './cards-style.ts';
import { readable } from './colours.ts';

/** For each bundled family those that systems have and look most like it; a page asks nobody for a font. */
const stacks: Readonly<Record<CommonOptions['font'], string>> = {
  'Source Serif 4': '"Source Serif 4", "Source Serif Pro", Charter, "Bitstream Charter", "Iowan Old Style", Cambria, Georgia, serif',
  'Libertinus Serif': '"Libertinus Serif", "Linux Libertine O", "Times New Roman", "Nimbus Roman", Times, serif',
  'Source Sans 3': '"Source Sans 3", "Source Sans Pro", "Segoe UI", Candara, "Helvetica Neue", Arial, sans-serif',
  Inter: 'Inter, system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif',
};

export const LIGHT = { paper: '#ffffff', ink: '#1b1c1e', soft: '#5b5f66', rule: '#d9dce1' } as const;
export const DARK = { paper: '#15171a', ink: '#e6e7e9', soft: '#a4a9b1', rule: '#34383e' } as const;

/** The colours of a page as properties, with an accent that can be read on its paper. */
export const palette = (colours: typeof LIGHT | typeof DARK, accent: string): string =>
  `--paper: ${colours.paper}; --ink: ${colours.ink}; --soft: ${colours.soft}; --rule: ${colours.rule}; --accent: ${readable(accent, colours.paper)};`;

/** Everything that a page looks like, with the options of its document. */
export function styleOf({ options, template }: Pick<PrintedDocument, 'options' | 'template'>): string {
  const { font, size, margin, paper, accent } = options;
  return `:root { color-scheme: light dark; ${palette(LIGHT, accent)} }
@media (prefers-color-scheme: dark) { :root { ${palette(DARK, accent)} } }
${page(stacks[font], (size / 10.5).toFixed(3))}${looks[template] ?? ''}
@page { size: ${paper === 'us-letter' ? 'letter' : 'A4'}; margin: ${margin}mm; }
@media print {
  :root { ${palette(LIGHT, accent)} font-size: ${size}pt; }
${print}${template === 'group-page' ? groupPrint : ''}}
`;
}

const page = (stack: string, scale: string): string => `
* { box-sizing: border-box; }
html { font-size: calc(${scale} * clamp(1rem, 0.94rem + 0.2vw, 1.0625rem)); -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body { margin: 0; background: var(--paper); color: var(--ink); font-family: ${stack}; line-height: 1.45;
  font-kerning: normal; font-variant-ligatures: common-ligatures; text-rendering: optimizeLegibility; overflow-wrap: break-word; }
.cv { max-width: 46rem; margin: 0 auto; padding: clamp(1.25rem, 4vw, 4rem) clamp(1.1rem, 4vw, 2rem) 4rem; }
a { color: var(--accent); text-decoration-line: underline; text-decoration-thickness: 1px; text-decoration-color: color-mix(in srgb, currentcolor 38%, transparent);
  text-underline-offset: 0.18em; }
a:hover, a:focus-visible { text-decoration-color: currentcolor; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 2px; }
h1, h2, h3, p, ul, ol { margin: 0; padding: 0; }
ul, ol { list-style: none; }
.head { display: flex; gap: 1.5rem; align-items: flex-start; justify-content: space-between; margin-bottom: 1.75rem; }
.head img { display: block; flex: none; object-fit: cover; border-radius: 3px; }
h1 { font-size: clamp(1.7rem, 1.3rem + 1.6vw, 2.2rem); line-height: 1.15; font-weight: 700; letter-spacing: -0.012em; text-wrap: balance; }
.headline { margin-top: 0.3rem; color: var(--soft); font-size: 1.075rem; }
.contacts { display: flex; flex-wrap: wrap; gap: 0.15rem 1.25rem; margin-top: 0.65rem; font-size: 0.94rem; font-style: normal; }
.contacts li { min-width: 0; }
section { margin-top: 1.9rem; }
section.continued { margin-top: 0.6rem; }
h2 { margin-bottom: 0.65rem; padding-bottom: 0.22rem; border-bottom: 1px solid var(--rule); color: var(--accent); font-size: 1.18rem; line-height: 1.25;
  font-weight: 700; text-wrap: balance; }
h2.sub { border-bottom: 0; padding-bottom: 0; }
h3 { margin: 1rem 0 0.4rem; font-size: 1rem; font-weight: 700; }
.entry + .entry { margin-top: 0.85rem; }
.entry, .references li { break-inside: avoid; }
.row { display: flex; flex-wrap: wrap; justify-content: space-between; column-gap: 1.5rem; }
.left { flex: 1 1 14rem; min-width: 0; }
.right { flex: none; max-width: 100%; color: var(--soft); font-variant-numeric: tabular-nums lining-nums; }
.beside { display: grid; grid-template-columns: 10.5rem minmax(0, 1fr); column-gap: 1.25rem; }
.before { color: var(--soft); font-variant-numeric: tabular-nums lining-nums; }
.details { margin-top: 0.2rem; }
.bullets > li, .plain > li, .lines > li { margin-top: 0.16rem; }
.lines > li + li { margin-top: 0.35rem; }
.bullets > li { position: relative; padding-left: 1.05rem; }
.bullets > li::before { content: ""; position: absolute; left: 0.15rem; top: 0.62em; width: 0.3em; height: 0.3em; border-radius: 50%; background: var(--soft); }
p.text { max-width: 40rem; hyphens: auto; }
p.text + p.text { margin-top: 0.6rem; }
.references { font-variant-numeric: lining-nums; }
.references li { padding-left: 1.6rem; text-indent: -1.6rem; }
.references li + li { margin-top: 0.5rem; }
.references.numbered { display: grid; grid-template-columns: max-content minmax(0, 1fr); column-gap: 0.6rem; }
.references.numbered li { display: grid; grid-column: 1 / -1; grid-template-columns: subgrid; padding-left: 0; text-indent: 0; }
.number { color: var(--soft); font-variant-numeric: tabular-nums lining-nums; text-align: right; }
.references li:target { background: color-mix(in srgb, var(--accent) 12%, transparent); box-shadow: 0 0 0 0.35rem color-mix(in srgb, var(--accent) 12%, transparent); border-radius: 2px; }
.small-caps { font-variant-caps: small-caps; }
code { font-family: ui-monospace, "Cascadia Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace; font-size: 0.9em; }
sup, sub { font-size: 0.72em; line-height: 0; }
.hidden { position: absolute; width: 1px; height: 1px; margin: -1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.columns { display: grid; grid-template-columns: minmax(0, 1fr); }
@media (min-width: 56rem) {
  .cv.two { max-width: 60rem; }
  .columns { grid-template-columns: 15rem minmax(0, 1fr); column-gap: 3rem; }
}
@media (max-width: 34rem) {
  .beside { display: block; }
  .head { flex-direction: column-reverse; gap: 1rem; }
  .left { flex-basis: 100%; }
}
`;

/** What single templates have of their own. */
const looks: Readonly<Record<string, string>> = {
  classic: `.head { justify-content: center; text-align: center; }
.contacts { justify-content: center; }
h2 { color: var(--ink); border-bottom-color: var(--accent); }
@media (max-width: 34rem) { .head { align-items: center; } }
`,
  modern: `body { border-top: 0.4rem solid var(--accent); }
h2 { border-bottom: 0; padding: 0 0 0 0.7rem; border-left: 0.28rem solid var(--accent); }
h2.sub { padding-left: 0; border-left: 0; }
`,
  'group-page': groupLook,
  'plain-list': `h1 { font-size: 1.4rem; }
.entry + .entry { margin-top: 0.35rem; }
.references li + li { margin-top: 0.3rem; }
`,
};

const print = `  body { border-top: 0; }
  .cv, .cv.two { max-width: none; margin: 0; padding: 0; }
  .columns { grid-template-columns: 4.6cm minmax(0, 1fr); column-gap: 8mm; }
  .beside { display: grid; }
  .head { flex-direction: row; }
  h1 { font-size: 1.9em; }
  h2, h3 { break-after: avoid; }
  a { text-decoration: none; }
  p, li { orphans: 2; widows: 2; }
  .page { break-before: page; }
  .together { break-inside: avoid; }
`;
