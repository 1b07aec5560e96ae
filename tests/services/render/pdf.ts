import { extractText, getDocumentProxy } from 'unpdf';

/** The text of all pages in reading order. */
export async function pdfText(bytes: Uint8Array): Promise<string> {
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(bytes)), { mergePages: false });
  return text.join('\n');
}

/** Names of the embedded fonts without their subset prefix. */
export async function pdfFonts(bytes: Uint8Array): Promise<readonly string[]> {
  const document = await getDocumentProxy(new Uint8Array(bytes));
  const names = new Set<string>();
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    await page.getOperatorList();
    const { fnArray, argsArray } = await page.getOperatorList();
    fnArray.forEach((operation: number, i: number) => {
      if (operation !== SET_FONT) return;
      const font = page.commonObjs.get(argsArray[i][0]) as { name: string };
      names.add(font.name.replace(/^[A-Z]{6}\+/, ''));
    });
  }
  return [...names].sort();
}

/** `OPS.setFont` of pdf.js. */
const SET_FONT = 37;
