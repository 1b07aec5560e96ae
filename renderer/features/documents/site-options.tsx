import { useShallow } from 'zustand/react/shallow';
import { DEFAULT_ACCENT, DEFAULT_FONT, SiteOptions as Options, siteFonts } from '../../../shared/model/site.ts';
import form from '../../form/form.module.css';
import { useApp } from '../../state/store.ts';
import { DocumentChoice, DocumentColour, DocumentRich, DocumentSwitch, DocumentText, useDocumentValue } from './document-fields.tsx';

/** What a web site has in place of pages of paper. */
export function SiteOptions() {
  const owner = useDocumentValue(['owner']);
  const own = useDocumentValue(['id']);
  const others = useApp(
    useShallow((state) =>
      (state.portfolio?.documents ?? [])
        .filter((document) => document.owner === owner && document.id !== own && !document.site && !document.archived)
        .map((document) => `${document.id}\n${document.name}`),
    ),
  );
  const downloads = Object.fromEntries(others.map((line) => line.split('\n') as [string, string]));
  return (
    <div className={form.grid}>
      <DocumentColour path={['site', 'accent']} label="Accent colour" schema={Options.shape.accent} fallback={DEFAULT_ACCENT} />
      <DocumentChoice path={['site', 'font']} label="Typefaces" choices={siteFonts} fallback={DEFAULT_FONT} />
      <DocumentChoice
        path={['site', 'cv']}
        label="CV to download"
        hint="A document that visitors can download as PDF"
        choices={{ '': 'None', ...downloads }}
        fallback=""
      />
      <DocumentText
        path={['site', 'address']}
        label="Address of the site"
        hint="For search engines and feed readers; the site works without"
        placeholder="https://ada.example.org"
        schema={Options.shape.address}
      />
      <div className={form.wide}>
        <DocumentSwitch path={['site', 'workPages']} label="A page for each work, with abstract and BibTeX" fallback={true} />
      </div>
      <div className={form.wide}>
        <DocumentSwitch path={['site', 'feed']} label="A feed of new works" fallback={true} />
      </div>
      <div className={form.wide}>
        <DocumentRich path={['site', 'footer']} label="Words at the foot of every page" />
      </div>
    </div>
  );
}
