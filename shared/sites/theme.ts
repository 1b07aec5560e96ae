import { DARK, LIGHT, palette } from '../formats/html/style.ts';
import { DEFAULT_ACCENT, DEFAULT_FONT, type SiteFont, type SiteOptions } from '../model/site.ts';

const SANS = 'system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Noto Sans", Arial, sans-serif';
const SERIF =
  '"Source Serif 4", "Source Serif Pro", Charter, "Bitstream Charter", "Iowan Old Style", Cambria, "Noto Serif", Georgia, serif';
const MONO = 'ui-monospace, "Cascadia Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace';

const fonts: Readonly<Record<SiteFont, { readonly text: string; readonly heading: string }>> = {
  sans: { text: SANS, heading: SANS },
  serif: { text: SERIF, heading: SERIF },
  mixed: { text: SANS, heading: SERIF },
};

/** The one look of sites, with the options of its document: for every width, light and dark, and for paper. */
export function siteStyle({ accent = DEFAULT_ACCENT, font = DEFAULT_FONT }: SiteOptions): string {
  const { text, heading } = fonts[font];
  return `:root { color-scheme: light dark; --text: ${text}; --heading: ${heading}; ${palette(LIGHT, accent)} }
@media (prefers-color-scheme: dark) { :root { ${palette(DARK, accent)} } }
${frame}${person}${content}${lists}${controls}${wide}
@media print {
  :root { ${palette(LIGHT, accent)} font-size: 10.5pt; }
${print}}
`;
}

const frame = `
* { box-sizing: border-box; }
html { font-size: clamp(1rem, 0.96rem + 0.18vw, 1.0625rem); -webkit-text-size-adjust: 100%; text-size-adjust: 100%; scroll-padding-top: 1.5rem; }
body { margin: 0; background: var(--paper); color: var(--ink); font-family: var(--text); line-height: 1.55; overflow-wrap: break-word; text-rendering: optimizeLegibility; }
h1, h2, h3, p, ul, ol, pre { margin: 0; padding: 0; }
ul, ol { list-style: none; }
a { color: var(--accent); text-decoration-line: underline; text-decoration-thickness: 1px; text-decoration-color: color-mix(in srgb, currentcolor 38%, transparent); text-underline-offset: 0.18em; }
a:hover, a:focus-visible { text-decoration-color: currentcolor; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 3px; border-radius: 2px; }
main:focus { outline: none; }
[hidden] { display: none !important; }
.hidden { position: absolute; width: 1px; height: 1px; margin: -1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.skip { position: absolute; left: 1rem; top: 0; z-index: 1; padding: 0.5rem 0.9rem; background: var(--paper); transform: translateY(-120%); }
.skip:focus { transform: translateY(0.5rem); }
.site { display: grid; grid-template-columns: minmax(0, 1fr); max-width: 68rem; margin: 0 auto; padding: clamp(1.5rem, 5vw, 4.5rem) clamp(1.25rem, 5vw, 3rem) 3rem; }
main { min-width: 0; max-width: 44rem; }
.foot { display: flex; flex-wrap: wrap; gap: 0.25rem 1.5rem; max-width: 44rem; margin-top: 4rem; padding-top: 1rem; border-top: 1px solid var(--rule); color: var(--soft); font-size: 0.875rem; }
`;

const person = `
.side { margin-bottom: 2.5rem; }
.person { display: flex; gap: 1.1rem; align-items: center; }
.photo { display: block; flex: none; width: 5.5rem; height: auto; max-height: 7rem; object-fit: cover; border-radius: 0.5rem; }
.name { font-family: var(--heading); font-size: clamp(1.6rem, 1.35rem + 1.2vw, 1.9rem); font-weight: 650; line-height: 1.15; letter-spacing: -0.014em; text-wrap: balance; }
.word { white-space: nowrap; }
.name a { color: inherit; text-decoration: none; }
.name a:hover { color: var(--accent); }
.headline { margin-top: 0.4rem; color: var(--soft); line-height: 1.4; text-wrap: pretty; }
.menu { margin-top: 1.25rem; }
.menu ul { display: flex; flex-wrap: wrap; gap: 0 1.2rem; border-bottom: 1px solid var(--rule); }
.menu a { display: block; padding: 0.45rem 0; margin-bottom: -1px; border-bottom: 2px solid transparent; color: var(--ink); text-decoration: none; }
.menu a:hover { color: var(--accent); }
.menu [aria-current] { border-bottom-color: var(--accent); color: var(--accent); font-weight: 600; }
.contacts { display: flex; flex-wrap: wrap; gap: 0.1rem 1.25rem; margin-top: 1rem; font-size: 0.9375rem; }
.contacts li { min-width: 0; padding: 0.1rem 0; }
`;

const content = `
h1, h2, h3 { font-family: var(--heading); text-wrap: balance; }
main > h1, .work h1 { font-size: clamp(1.65rem, 1.35rem + 1.4vw, 2.1rem); font-weight: 650; line-height: 1.18; letter-spacing: -0.014em; }
main > h1 { margin-bottom: 1.5rem; }
h2 { margin-bottom: 0.75rem; font-size: 1.3rem; font-weight: 650; line-height: 1.25; letter-spacing: -0.008em; }
h3, h2.sub { margin-bottom: 0.6rem; font-size: 1.05rem; font-weight: 650; line-height: 1.3; letter-spacing: 0; }
section { margin-top: 2.75rem; }
section:first-child, h1 + section { margin-top: 0; }
section.continued { margin-top: 1.25rem; }
p.text { hyphens: auto; text-wrap: pretty; }
p.text + p.text { margin-top: 0.85rem; }
.text + .bullets, .text + .lines, .text + .references, .text + .entry, .text + .group { margin-top: 1.1rem; }
.small-caps { font-variant-caps: small-caps; }
code { font-family: ${MONO}; font-size: 0.875em; }
sup, sub { font-size: 0.72em; line-height: 0; }
.work .kind { margin-bottom: 0.6rem; color: var(--soft); font-size: 0.9375rem; }
.work .authors { margin-top: 0.9rem; }
.work .venue { color: var(--soft); font-style: italic; }
.work section { margin-top: 2.1rem; }
.work section h2 { font-size: 1.05rem; margin-bottom: 0.5rem; }
.links { display: flex; flex-wrap: wrap; gap: 0.6rem; margin-top: 1.25rem; }
.links a { display: block; padding: 0.3rem 0.8rem; border: 1px solid var(--rule); border-radius: 0.4rem; font-size: 0.9375rem; text-decoration: none; overflow-wrap: anywhere; }
.links a:hover { border-color: currentcolor; }
.code { padding: 0.9rem 1rem; border-radius: 0.5rem; background: color-mix(in srgb, var(--ink) 5%, var(--paper)); white-space: pre-wrap; line-height: 1.5; }
.copy { margin-top: 0.6rem; }
.keywords { display: flex; flex-wrap: wrap; gap: 0.4rem; }
.keywords li { padding: 0.1rem 0.65rem; border-radius: 1rem; background: color-mix(in srgb, var(--ink) 6%, var(--paper)); font-size: 0.9rem; }
`;

const lists = `
.entry + .entry { margin-top: 1.1rem; }
.row { display: flex; flex-wrap: wrap; justify-content: space-between; column-gap: 1.5rem; }
.left { flex: 1 1 14rem; min-width: 0; }
.right { flex: none; max-width: 100%; color: var(--soft); font-variant-numeric: tabular-nums lining-nums; }
.beside { display: grid; grid-template-columns: 9.5rem minmax(0, 1fr); column-gap: 1.25rem; }
.before { color: var(--soft); font-variant-numeric: tabular-nums lining-nums; }
.details { margin-top: 0.25rem; }
.bullets > li, .plain > li, .lines > li { margin-top: 0.25rem; }
.lines > li + li { margin-top: 0.5rem; }
.bullets > li { position: relative; padding-left: 1.05rem; }
.bullets > li::before { content: ""; position: absolute; left: 0.1rem; top: 0.68em; width: 0.3em; height: 0.3em; border-radius: 50%; background: var(--soft); }
.references { font-variant-numeric: lining-nums; }
.references li + li { margin-top: 0.9rem; }
.references.numbered { display: grid; grid-template-columns: max-content minmax(0, 1fr); column-gap: 0.75rem; }
.references.numbered li { display: grid; grid-column: 1 / -1; grid-template-columns: subgrid; }
.number { color: var(--soft); font-variant-numeric: tabular-nums lining-nums; text-align: right; }
:is(.references, .lines, .bullets) > li:target { background: color-mix(in srgb, var(--accent) 10%, transparent); box-shadow: 0 0 0 0.45rem color-mix(in srgb, var(--accent) 10%, transparent); border-radius: 2px; }
.group + .group { margin-top: 1.9rem; }
`;

const controls = `
.filters { display: flex; flex-wrap: wrap; gap: 0.75rem 1rem; margin-bottom: 2rem; padding-bottom: 1rem; border-bottom: 1px solid var(--rule); }
.filters + section { margin-top: 0; }
.choose { flex: 1 1 7.5rem; min-width: 0; }
.choose.words { flex: 2 1 13rem; }
.choose label { display: block; margin-bottom: 0.2rem; color: var(--soft); font-size: 0.875rem; }
input, select, button { font: inherit; color: inherit; background: var(--paper); border: 1px solid color-mix(in srgb, var(--soft) 75%, var(--paper)); border-radius: 0.4rem; }
input, select { width: 100%; height: 2.5rem; padding: 0 0.7rem; }
button { padding: 0.3rem 0.9rem; min-height: 2rem; cursor: pointer; }
button:hover { border-color: var(--accent); color: var(--accent); }
.count { flex: 1 0 100%; color: var(--soft); font-size: 0.875rem; font-variant-numeric: tabular-nums; }
.count:empty { display: none; }
@supports not selector(:has(a)) { html:not(.script) .choose:not(.words) { display: none; } }
`;

const wide = `
@media (max-width: 36rem) {
  .choose.words { flex-basis: 100%; }
  .code { padding: 0.75rem 0.8rem; font-size: 0.9em; }
  .beside { display: block; }
  .left { flex-basis: 100%; }
  .inner .photo, .inner .headline, .inner .contacts { display: none; }
  .inner .name { font-size: 1.25rem; }
  .inner .menu { margin-top: 0.6rem; }
}
@media (min-width: 58rem) {
  .site { grid-template-columns: 15rem minmax(0, 44rem); column-gap: clamp(3rem, 6vw, 5.5rem); justify-content: center; }
  .side { grid-row: 1 / span 2; margin: 0; }
  .person { display: block; }
  .photo { width: 9.5rem; max-height: 12rem; margin-bottom: 1.25rem; }
  .name { font-size: 1.75rem; }
  .menu { margin-top: 1.75rem; }
  .menu ul { display: block; border-bottom: 0; }
  .menu a { margin: 0; padding: 0.3rem 0 0.3rem 0.85rem; border-bottom: 0; border-left: 2px solid var(--rule); }
  .menu [aria-current] { border-left-color: var(--accent); }
  .contacts { display: block; margin-top: 1.75rem; }
  .contacts li { padding: 0.15rem 0; overflow-wrap: anywhere; }
  .foot { grid-column: 2; }
}
@media (min-width: 58rem) and (min-height: 52rem) {
  .side { position: sticky; top: clamp(1.5rem, 5vw, 4.5rem); align-self: start; }
}
`;

const print = `  .menu, .filters, .foot, .copy, .skip { display: none; }
  .site { display: block; max-width: none; padding: 0; }
  .side { margin-bottom: 1.5rem; }
  main { max-width: none; }
  h2, h3 { break-after: avoid; }
  .entry, .references li { break-inside: avoid; }
`;
