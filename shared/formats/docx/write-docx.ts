import type { PrintedDocument } from '../../templates/printed-document.ts';
import { linksOf } from './links.ts';
import { pageOf } from './page.ts';
import { FOOTER, fontsPart, footerPart, numberingPart, propertiesPart, settingsPart, textPart } from './parts.ts';
import { allPictures, type Picture, picturesOf } from './picture.ts';
import { stylesPart } from './styles.ts';
import { element, namespaces, part, type Xml } from './xml.ts';

const office = 'http://schemas.openxmlformats.org';
const wordprocessing = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** A part beside the text: what it is called in relationships and which content it has. */
const beside = {
  styles: { type: 'styles', content: `${wordprocessing}.styles+xml` },
  numbering: { type: 'numbering', content: `${wordprocessing}.numbering+xml` },
  settings: { type: 'settings', content: `${wordprocessing}.settings+xml` },
  fontTable: { type: 'fontTable', content: `${wordprocessing}.fontTable+xml` },
  [FOOTER]: { type: 'footer', content: `${wordprocessing}.footer+xml` },
} as const;
type Beside = keyof typeof beside;

/**
 * The document as a file for Word (Office Open XML, transitional): real headings, lists, links and bookmarks, one column, no tables. The
 * same document is always the same bytes, which is why the parts are written here: libraries for it put times and random names in them.
 * Never throws for what stands in the document; a photo or logo whose bytes are no picture is left out.
 */
export async function writeDocx(document: PrintedDocument): Promise<Uint8Array> {
  const { zipSync, strToU8 } = await import('fflate');
  const page = pageOf(document);
  const links = linksOf(document);
  const pictures = picturesOf(document);
  const all = allPictures(pictures);
  const text = textPart(document, pictures, page, links);
  const parts: Partial<Record<Beside, Xml>> = {
    styles: stylesPart(document, page),
    numbering: numberingPart(document),
    settings: settingsPart(document),
    fontTable: fontsPart(document),
    ...(document.options.footer === 'none' ? {} : { [FOOTER]: footerPart(document) }),
  };
  const names = Object.keys(parts) as Beside[];
  const files: Record<string, Uint8Array> = {
    '[Content_Types].xml': strToU8(contentTypes(names, all)),
    '_rels/.rels': strToU8(packageRelationships),
    'docProps/core.xml': strToU8(propertiesPart(document)),
    'word/document.xml': strToU8(text),
    'word/_rels/document.xml.rels': strToU8(relationships(names, all, links.addresses())),
    ...Object.fromEntries(Object.entries(parts).map(([name, xml]) => [`word/${name}.xml`, strToU8(xml)])),
    ...Object.fromEntries(all.map(({ file, bytes }) => [`word/media/${file}`, bytes])),
  };
  // The first moment that the format of the archive knows, in any time zone.
  return zipSync(files, { mtime: new Date(1980, 0, 1) });
}

const packageRelationships = part(
  element(
    'Relationships',
    { xmlns: `${office}/package/2006/relationships` },
    relationship('document', `${namespaces.r}/officeDocument`, 'word/document.xml'),
    relationship('properties', `${office}/package/2006/relationships/metadata/core-properties`, 'docProps/core.xml'),
  ),
);

function relationships(names: readonly Beside[], pictures: readonly Picture[], addresses: ReadonlyMap<string, string>): Xml {
  return part(
    element(
      'Relationships',
      { xmlns: `${office}/package/2006/relationships` },
      ...names.map((name) => relationship(name, `${namespaces.r}/${beside[name].type}`, `${name}.xml`)),
      ...pictures.map(({ id, file }) => relationship(id, `${namespaces.r}/image`, `media/${file}`)),
      ...[...addresses].map(([address, id]) => relationship(id, `${namespaces.r}/hyperlink`, address, 'External')),
    ),
  );
}

function relationship(id: string, type: string, target: string, mode?: 'External'): Xml {
  return element('Relationship', { Id: id, Type: type, Target: target, TargetMode: mode });
}

function contentTypes(names: readonly Beside[], pictures: readonly Picture[]): Xml {
  const endings = new Map(pictures.map(({ file, mime }) => [file.split('.')[1] ?? '', mime]));
  const byExtension = (extension: string, type: string) => element('Default', { Extension: extension, ContentType: type });
  const byName = (name: string, type: string) => element('Override', { PartName: name, ContentType: type });
  return part(
    element(
      'Types',
      { xmlns: `${office}/package/2006/content-types` },
      byExtension('rels', 'application/vnd.openxmlformats-package.relationships+xml'),
      byExtension('xml', 'application/xml'),
      ...[...endings].map(([ending, mime]) => byExtension(ending, mime)),
      byName('/word/document.xml', `${wordprocessing}.document.main+xml`),
      ...names.map((name) => byName(`/word/${name}.xml`, beside[name].content)),
      byName('/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'),
    ),
  );
}
