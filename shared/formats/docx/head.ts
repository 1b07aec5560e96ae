import { runText } from '../../compose/runs.ts';
import type { PrintedContact, PrintedDocument } from '../../templates/printed-document.ts';
import { hyperlink, inlines, lineBreak, plainly } from './inlines.ts';
import type { Links } from './links.ts';
import { type Look, lookOf } from './looks.ts';
import { linesOf, millimetres, type Page } from './page.ts';
import type { Paragraph } from './paragraphs.ts';
import { type Picture, picture } from './picture.ts';
import type { Xml } from './xml.ts';

/** Between two contacts. */
const BETWEEN = '\u2002·\u2002';
/** Size of the contacts in parts of that of the text. */
const CONTACT = 0.92;

/** What stands at the top: the photo, the name, the headline and the contacts. */
export function head(document: PrintedDocument, photo: Picture | null, page: Page, links: Links): readonly Paragraph[] {
  const look = lookOf(document.template);
  const beside = photo ? (millimetres(photo.width) + page.em(1.5)) * (look.centred ? 2 : 1) : 0;
  const words: Paragraph[] = [{ look: { style: 'Title' }, content: inlines(document.name, links) }];
  if (document.headline.length > 0) words.push({ look: { style: 'Subtitle' }, content: inlines(document.headline, links) });
  if (document.contacts.length > 0) {
    words.push({ look: { style: 'Contact' }, content: contactLines(document.contacts, page.measure - beside, page, links) });
  }
  const placed = photo ? besidePhoto(words, document, photo, look, page) : words;
  const [frame] = photo
    ? [{ look: { style: 'Photo', frame: { width: millimetres(photo.width), gap: page.em(1.5) } }, content: picture(photo) }]
    : [];
  return [...(frame ? [frame] : []), ...ruled(placed, document, look)];
}

/** The contacts in lines: none of them is divided, and no line ends with what stands between two of them. */
function contactLines(contacts: readonly PrintedContact[], line: number, page: Page, links: Links): Xml {
  let length = 0;
  return contacts
    .map((contact, i) => {
      const own = page.lengthOf(contactText(contact)) * CONTACT;
      const between = page.lengthOf(BETWEEN) * CONTACT;
      const fits = length + between + own <= line * 0.98;
      length = fits && i > 0 ? length + between + own : own;
      return (i === 0 ? '' : fits ? plainly(BETWEEN) : lineBreak) + contactOf(contact, links);
    })
    .join('');
}

const contactText = (contact: PrintedContact): string => {
  const label = labelOf(contact);
  return `${label ? `${label}: ` : ''}${runText(contact.text)}`;
};

/** A contact with what its icon would say, where its words do not say it themselves. */
function contactOf(contact: PrintedContact, links: Links): Xml {
  const label = labelOf(contact);
  return (label ? plainly(`${label}:\u00a0`) : '') + hyperlink(contact.href, contact.text, links);
}

/** Empty where an address of the network, of a place or the words themselves say what they are. */
function labelOf({ icon, label, text }: PrintedContact): string {
  const words = runText(text).toLowerCase();
  const speaks = icon === 'map-pin' || /@|\w\.\p{L}{2,}/u.test(words) || words.includes(label.trim().toLowerCase());
  return speaks ? '' : label.trim();
}

/** What follows begins below the photo, and words in the middle of the page stay there. */
function besidePhoto(words: readonly Paragraph[], document: PrintedDocument, photo: Picture, look: Look, page: Page): readonly Paragraph[] {
  const width = millimetres(photo.width) + page.em(1.5);
  const line = page.measure - width * (look.centred ? 2 : 1);
  const contacts = document.contacts.map(contactText).join(BETWEEN);
  const lines = (text: string, scale: number, spacing: number) => (text ? (linesOf(page, text, line / scale) * 1.27 + spacing) * scale : 0);
  const height = page.em(
    lines(runText(document.name), look.name, 0) + lines(runText(document.headline), 1.08, 0.3) + lines(contacts, CONTACT, 0.5),
  );
  const missing = Math.max(0, millimetres(photo.height) - height);
  return words.map((one, i) => ({
    ...one,
    look: {
      ...one.look,
      ...(look.centred ? { indent: { start: width } } : {}),
      ...(i === words.length - 1 && missing > 0 ? { after: missing + page.em(1.5) } : {}),
    },
  }));
}

/** The rule below the head, in templates that have one. */
function ruled(words: readonly Paragraph[], { options }: PrintedDocument, { headRule }: Look): readonly Paragraph[] {
  if (headRule?.at !== 'bottom') return words;
  const border = { side: 'bottom', width: Math.round(headRule.width * 8), space: 8, colour: options.accent.slice(1) } as const;
  return words.map((one, i) => (i === words.length - 1 ? { ...one, look: { ...one.look, border } } : one));
}
