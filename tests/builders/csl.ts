import { createFormatters } from '../../electron/services/citations/csl-files.ts';
import { resources } from './portfolio.ts';

/** The real engine with a bundled style, new each time. */
export function formatter(style: string, locale = 'en-US') {
  return createFormatters(resources)(style, locale);
}

/** A small numeric style of somebody's own: `{1}` in the text, `1)` before references, without a column for numbers. */
export function ownCsl(): string {
  return `<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0">
  <info>
    <title>House style</title>
    <id>http://example.org/styles/house-style</id>
    <category citation-format="numeric"/>
    <category field="generic-base"/>
    <category field="political_science"/>
    <updated>2026-01-01T00:00:00+00:00</updated>
  </info>
  <citation><layout prefix="{" suffix="}" delimiter=", "><text variable="citation-number"/></layout></citation>
  <bibliography>
    <layout>
      <text variable="citation-number" suffix=") "/>
      <group delimiter=", "><text variable="title"/><names variable="author"><name form="short"/></names></group>
    </layout>
  </bibliography>
</style>
`;
}

/** A style without rules of its own, as journals have them. */
export function dependentStyle(title: string, parent: string): string {
  return `<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" default-locale="en-GB">
  <info>
    <title>${title}</title>
    <id>http://example.org/styles/weirs</id>
    <link href="http://www.zotero.org/styles/${parent}" rel="independent-parent"/>
    <updated>2026-01-01T00:00:00+00:00</updated>
  </info>
</style>
`;
}
