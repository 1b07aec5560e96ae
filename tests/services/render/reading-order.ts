import { getDocumentProxy } from 'unpdf';

type Node = { readonly role?: string; readonly children?: readonly Node[]; readonly type?: string; readonly id?: string };
type TextItem = { readonly type?: string; readonly id?: string; readonly str?: string };

/** The words of a PDF page by page, in the order in which they are drawn and in the order of the structure tree. */
export async function readingOrder(bytes: Uint8Array): Promise<{ readonly drawn: string; readonly tagged: string }> {
  const document = await getDocumentProxy(new Uint8Array(bytes));
  const drawn: string[] = [];
  const tagged: string[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent({ includeMarkedContent: true });
    const byId = new Map<string, string>();
    const open: (string | undefined)[] = [];
    for (const item of items as TextItem[]) {
      if (item.type?.startsWith('beginMarkedContent')) open.push(item.id);
      else if (item.type === 'endMarkedContent') open.pop();
      else {
        const id = open.findLast((candidate) => candidate !== undefined);
        drawn.push(item.str ?? '');
        if (id !== undefined) byId.set(id, (byId.get(id) ?? '') + (item.str ?? ''));
      }
    }
    const walk = (node: Node): void => {
      if (node.type === 'content' && node.id) tagged.push(byId.get(node.id) ?? '');
      for (const child of node.children ?? []) walk(child);
    };
    const tree = (await page.getStructTree()) as Node | null;
    if (tree) walk(tree);
  }
  return { drawn: drawn.join(''), tagged: tagged.join('') };
}
