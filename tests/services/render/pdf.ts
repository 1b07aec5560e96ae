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
    const { fnArray, argsArray } = await page.getOperatorList();
    for (const [i, operation] of fnArray.entries()) {
      if (operation !== SET_FONT) continue;
      // With a callback, because the font of an operator may still be on its way.
      const font = await new Promise<{ name: string }>((resolve) => page.commonObjs.get(argsArray[i][0], resolve));
      names.add(font.name.replace(/^[A-Z]{6}\+/, ''));
    }
  }
  return [...names].sort();
}

/** `OPS.setFont` of pdf.js. */
const SET_FONT = 37;
