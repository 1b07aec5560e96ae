import { expect, it } from 'vitest';
import { decode, readingsOf } from '../../../electron/services/import/decode.ts';

const ENTRY = '@article{a, author={Müller, Jörg and Béranger, Zoé}, title={Über die Größe der Küste – “Wörter”}}';
/** One byte a letter, as Windows-1252 has them. */
const windows = (text: string) => Buffer.from([...text].map((sign) => ({ '–': 0x96, '“': 0x93, '”': 0x94 })[sign] ?? sign.charCodeAt(0)));
const KOI8 = 'юабцдефгхийклмнопярстужвьызшэщчъЮАБЦДЕФГХИЙКЛМНОПЯРСТУЖВЬЫЗШЭЩЧЪ';
const koi8 = (text: string) => Buffer.from([...text].map((sign) => (KOI8.includes(sign) ? 0xc0 + KOI8.indexOf(sign) : sign.charCodeAt(0))));

it.each([
  ['UTF-8', Buffer.from(ENTRY, 'utf8'), 'utf-8', false],
  ['UTF-8 with a mark', Buffer.from(`\uFEFF${ENTRY}`, 'utf8'), 'utf-8', false],
  ['UTF-16 with a mark', Buffer.from(`\uFEFF${ENTRY}`, 'utf16le'), 'utf-16le', false],
  ['UTF-16 without a mark', Buffer.from(ENTRY, 'utf16le'), 'utf-16le', false],
  ['Windows-1252', windows(ENTRY), 'windows-1252', true],
])('reads %s', (_name, bytes, encoding, guessed) => {
  expect(decode(bytes)).toEqual({ ok: true, value: { text: ENTRY, encoding, guessed } });
});

it('reads Russian in KOI8-R', () => {
  const text = '@article{a, title={Пример текста на русском языке о приливах}}';
  expect(decode(koi8(text))).toMatchObject({ ok: true, value: { text, encoding: 'koi8-r' } });
});

it('asks with a line of each reading when more than one is possible', () => {
  // “Jiří” in Windows-1250 is “Jiøí” in Windows-1252.
  const asked = decode(windows('@article{a, author={Novák, Jiøí and \x8amíd, Pavel}, title={Mìøení}}'));
  expect(asked).toMatchObject({ ok: false, code: 'encoding-unclear' });
  expect(asked.ok ? '' : asked.message.split('\n').length).toBeGreaterThan(2);
});

it('has every reading that it asks about, with the letters that differ', () => {
  const bytes = windows(`@article{a, ${'x'.repeat(200)} author={Novák, Jiøí and \x8amíd, Pavel}, title={Mìøení}}`);
  const readings = readingsOf(bytes);
  expect(readings.map(({ encoding }) => encoding)).toEqual(expect.arrayContaining(['windows-1250', 'windows-1252']));
  expect(readings.find(({ encoding }) => encoding === 'windows-1250')?.sample).toContain('Jiří');
  for (const { encoding } of readings) expect(decode(bytes, encoding).ok).toBe(true);
});

it('believes a byte order mark before the user', () => {
  const marked = Buffer.from('\uFEFFMüller', 'utf8');
  expect(decode(marked, 'windows-1252')).toMatchObject({ ok: true, value: { text: 'Müller', encoding: 'utf-8' } });
});

it('takes the word of the user, and refuses what cannot be', () => {
  expect(decode(windows('é'), 'windows-1252')).toMatchObject({ ok: true, value: { text: 'é' } });
  expect(decode(windows('é'), 'utf-8')).toMatchObject({ ok: false, code: 'encoding-unknown' });
  expect(decode(windows('é'), 'klingon')).toMatchObject({ ok: false, code: 'encoding-unknown' });
});

it('refuses what is no text', () => {
  expect(decode(Buffer.from([0x25, 0x50, 0x44, 0x46, 0, 1, 2, 3, 0, 0, 0]))).toMatchObject({ ok: false, code: 'binary' });
});
