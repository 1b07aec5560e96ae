/** The look of a group's page: a large head, the mission as a lead, works as cards beside each other where there is room. */
export const groupLook = `.cv { max-width: 70rem; padding-top: clamp(2rem, 6vw, 5rem); }
.head { margin-bottom: clamp(1.5rem, 3vw, 2.25rem); align-items: center; }
.head > div::before { content: ""; display: block; width: 3.25rem; height: 0.3rem; margin-bottom: 1.35rem; background: var(--accent); }
h1 { max-width: 30ch; font-size: clamp(2.1rem, 1.35rem + 3.3vw, 3.5rem); line-height: 1.08; letter-spacing: -0.02em; }
.headline { margin-top: 0.8rem; max-width: 38ch; font-size: clamp(1.15rem, 1.02rem + 0.6vw, 1.4rem); line-height: 1.35; text-wrap: balance; }
section { margin-top: clamp(2rem, 4vw, 3rem); }
section.continued { margin-top: 1.5rem; }
h2 { margin-bottom: 0.9rem; padding-bottom: 0; border-bottom: 0; color: var(--ink); font-size: clamp(1.2rem, 1.1rem + 0.5vw, 1.45rem); letter-spacing: -0.008em; }
.mission p.text { max-width: 44rem; font-size: clamp(1.08rem, 1.02rem + 0.3vw, 1.22rem); line-height: 1.55; }
.mission p.text + p.text { margin-top: 0.8rem; }
.strip .lines > li { max-width: 56rem; color: var(--soft); font-size: 1.15rem; font-weight: 600; line-height: 1.7; text-wrap: balance; }
.strip a { color: inherit; }
.logos { display: flex; flex-wrap: wrap; align-items: center; gap: 1.1rem 2.4rem; margin: 0.4rem 0 1.1rem; }
.logos img { display: block; width: auto; height: auto; max-width: min(100%, 15rem); max-height: 2.75rem; }
.head img { border-radius: 0; }
.strip .logos + .lines > li { font-size: 1rem; font-weight: 400; }
@media screen and (prefers-color-scheme: dark) {
  .logos img, .head img { padding: 0.4rem; border-radius: 4px; background: #fff; object-fit: contain; }
}
.members .lines, .alumni .lines { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 22rem), 1fr)); gap: 0.45rem 2rem; }
.members .lines > li, .alumni .lines > li { margin: 0; }
.publications { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 27rem), 1fr)); gap: 1.25rem; }
.publications > h2, .publications > h3 { grid-column: 1 / -1; margin: 0; }
.publications > h3 { margin-top: 0.75rem; font-size: 1.1rem; }
.publications > .card { padding: clamp(1.1rem, 2vw, 1.6rem); border: 1px solid var(--rule); border-top: 0.2rem solid var(--accent); border-radius: 4px;
  background: color-mix(in srgb, var(--ink) 1.5%, var(--paper)); break-inside: avoid; }
.venue { color: var(--accent); font-size: 0.9rem; font-weight: 700; line-height: 1.35; }
.year { margin-top: 0.15rem; color: var(--soft); font-size: 0.9rem; font-variant-numeric: tabular-nums lining-nums; }
.keywords { margin-top: 0.25rem; color: var(--soft); font-size: 0.9rem; line-height: 1.4; }
.card > .title { margin: 0.85rem 0 0; font-size: 1.2rem; line-height: 1.25; text-wrap: balance; }
.card > .title:first-child { margin-top: 0; }
.card > .title strong { font-weight: inherit; }
.authors { margin-top: 0.4rem; font-style: italic; }
.abstract { margin-top: 0.7rem; line-height: 1.5; }
.action { padding: clamp(1.4rem, 3vw, 2.2rem); border-radius: 6px; background: color-mix(in srgb, var(--accent) 9%, var(--paper)); }
.action h2 { margin: 0; font-size: clamp(1.35rem, 1.2rem + 0.8vw, 1.75rem); }
.action h2 + * { margin-top: 0.7rem; }
.action .lines { margin-top: 0.9rem; }
.action .lines a { display: inline-block; padding: 0.5rem 1.1rem; border-radius: 4px; background: var(--accent); color: var(--paper); font-weight: 600; text-decoration: none; }
.action .lines a:hover, .action .lines a:focus-visible { text-decoration: underline; }
.offices { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 16rem), 1fr)); gap: 1.25rem 2rem; }
.offices > h2 { grid-column: 1 / -1; margin: 0; }
.offices .title { font-size: 1rem; }
.offices .abstract { margin: 0; color: var(--soft); }
`;

/** On paper a card stands in the lines of the text, without a frame around it. */
export const groupPrint = `  .cv { padding: 0; }
  .publications { display: block; }
  .logos img { max-width: 50mm; max-height: 9mm; }
  .publications > .card { margin-top: 1.2em; padding: 0.7em 0 0; border: 0; border-top: 1px solid var(--rule); background: none; }
  .action { border: 1px solid var(--rule); }
  .action .lines a { padding: 0; background: none; color: var(--accent); }
`;
