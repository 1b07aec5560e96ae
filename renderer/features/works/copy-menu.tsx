import { AddMenu } from '../../components/item-actions.tsx';
import { call, HostLost } from '../../lib/api.ts';
import { copyText } from '../../lib/copy-text.ts';
import { notifyDone, notifyProblem } from '../../lib/notify.tsx';
import { settled } from '../../state/app.ts';
import { openExport, useCurrentDocument, useUi } from '../../state/ui.ts';
import { worksCounted } from './bulk-commands.ts';

type Way = 'bibtex' | 'reference' | 'file';

/** Takes works elsewhere: to the clipboard, or to a file. */
export function CopyMenu({ works, children }: { readonly works: readonly string[]; readonly children: React.ReactElement }) {
  const document = useCurrentDocument();
  const many = works.length > 1;
  const items: readonly { readonly key: string; readonly label: string; readonly icon: string; readonly value: Way }[] = [
    { key: 'bibtex', label: 'Copy as BibTeX', icon: 'code', value: 'bibtex' },
    { key: 'reference', label: `Copy formatted reference${many ? 's' : ''}`, icon: 'text', value: 'reference' },
    { key: 'file', label: 'Export to a file …', icon: 'download', value: 'file' },
  ];
  return (
    <AddMenu
      label="Copy or export"
      groups={[{ title: 'Copy or export', items }]}
      onChoose={(way) => (way === 'file' ? openExport(works) : void copy(works, way, document))}
    >
      {children}
    </AddMenu>
  );
}

async function copy(works: readonly string[], as: 'bibtex' | 'reference', document: string | null): Promise<void> {
  const keys = useUi.getState().citationKeys.trim();
  try {
    await settled();
    const { failure, text, html } = await call('export.copy', {
      works: [...works],
      as,
      ...(document === null ? {} : { document }),
      ...(as === 'bibtex' && keys ? { keys } : {}),
    });
    if (failure) notifyProblem(failure.message);
    else if (await copyText(text, html)) notifyDone(copiedWords(works.length, as));
    else notifyProblem('The clipboard could not be reached. Export to a file instead.');
  } catch (error) {
    if (!(error instanceof HostLost)) console.error(error);
    notifyProblem(error instanceof HostLost ? error.message : 'Copying ended with an error in Scholarfolio. Try again.');
  }
}

function copiedWords(count: number, as: 'bibtex' | 'reference'): string {
  if (as === 'bibtex') return `Copied ${worksCounted(count)} as BibTeX.`;
  return count === 1 ? 'Copied the reference.' : `Copied ${count.toLocaleString('en-GB')} references.`;
}
