import { toEdtfDate } from '../../model/dates.ts';
import { parseTypedDate } from '../../model/typed-dates.ts';
import type { Cuts } from './cuts.ts';

/** Identifiers and addresses in a reference, under their CSL names; cut out of it. */
export function cutIdentifiers(cuts: Cuts): Readonly<Record<string, unknown>> {
  const [accessedOn = ''] =
    cuts.cut(
      /[([]?\b(?:last )?(?:accessed|retrieved|abgerufen(?: am)?)(?: on)?:?\s+((?:\p{L}+\.? )?\d{1,2}(?:st|nd|rd|th)?\.?,? (?:\p{L}+\.?,? )?\d{4}|\d{4}-\d\d-\d\d)[\])]?,?(?: from)?/iu,
    ) ?? [];
  const [doi = ''] =
    cuts.cut(/(?:\bavailable (?:at|from):?\s*)?(?:https?:\/\/(?:dx\.)?doi\.org\/|\bdoi:?\s*)?\b(10\.\d{4,9}\/[^\s"<>“”]+)/i) ?? [];
  const [arxiv = ''] =
    cuts.cut(
      /(?:\barxiv(?: preprint)?[\s:,]*)?(?:arxiv:|https?:\/\/arxiv\.org\/(?:abs|pdf)\/)\s*(\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?\/\d{7})(?:v\d+)?(?:\s*\[[\w.-]+\])?/i,
    ) ?? [];
  const [pmcid = ''] = cuts.cut(/\b(?:PMCID:?\s*)(PMC\d+)/) ?? [];
  const [pmid = ''] = cuts.cut(/\bPMID:?\s*(\d{4,9})\b/) ?? [];
  const [isbn = ''] = cuts.cut(/\bISBN(?:-1[03])?:?\s*([\dX–-]{10,17})\b/i) ?? [];
  const [url = ''] = cuts.cut(/(?:\b(?:available (?:at|from)|retrieved from|url):?\s*)?<?(https?:\/\/[^\s<>"“”]+)>?/i) ?? [];
  const date = accessedOn ? parseTypedDate(accessedOn) : null;
  return {
    DOI: ended(doi),
    URL: ended(url),
    PMID: pmid,
    PMCID: pmcid,
    ISBN: isbn.replaceAll('–', '-'),
    ...(arxiv ? { archive: 'arXiv', number: arxiv } : {}),
    ...(date ? { accessed: { edtf: toEdtfDate(date) } } : {}),
  };
}

/** An address without the full stop or bracket that ends the sentence. */
function ended(address: string): string {
  let text = address.replace(/[.,;:]+$/, '');
  while (/[)\]]$/.test(text)) {
    const close = text.at(-1) ?? '';
    const open = close === ')' ? '(' : '[';
    if (text.split(open).length >= text.split(close).length) break;
    text = text.slice(0, -1).replace(/[.,;:]+$/, '');
  }
  return text;
}
