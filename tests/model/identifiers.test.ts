import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Contact, contactKinds } from '../../shared/model/contacts.ts';
import { Id, newId } from '../../shared/model/id.ts';
import { parseDoi, parseOrcid, safeUrl, shortUrl } from '../../shared/model/identifiers.ts';

describe('a DOI', () => {
  it.each([
    '10.5281/zenodo.1',
    'doi:10.5281/zenodo.1',
    'DOI: 10.5281/zenodo.1',
    'https://doi.org/10.5281/zenodo.1',
    'http://dx.doi.org/10.5281/zenodo.1',
    'doi.org/10.5281/zenodo.1',
  ])('is found in %j', (typed) => expect(parseDoi(typed)).toBe('10.5281/zenodo.1'));
  it.each(['', '10.5281', '11.5281/x', 'https://example.org/10.5281/x', '10.5281/a b'])('is not %j', (typed) =>
    expect(parseDoi(typed)).toBeNull(),
  );
});

describe('an ORCID iD', () => {
  it.each(['0000-0002-1825-0097', 'https://orcid.org/0000-0002-1825-0097', '0000000218250097'])('is found in %j', (typed) =>
    expect(parseOrcid(typed)).toBe('0000-0002-1825-0097'),
  );
  it('may end in X', () => expect(parseOrcid('0000-0002-1694-233x')).toBe('0000-0002-1694-233X'));
  it.each(['0000-0002-1825-0098', '0000-0002-1825-009', 'orcid', ''])('is not %j', (typed) => expect(parseOrcid(typed)).toBeNull());
  it('with one wrong digit is noticed', () => {
    fc.assert(
      fc.property(fc.nat(15), fc.integer({ min: 1, max: 9 }), (at, add) => {
        const digits = [...'0000000218250097'];
        digits[at] = String((Number(digits[at]) + add) % 10);
        expect(parseOrcid(digits.join(''))).toBeNull();
      }),
    );
  });
});

describe('an address that a page may link to', () => {
  it.each(['https://example.org', 'http://example.org/a?b#c', 'HTTPS://Example.org/', 'mailto:ada@example.org', 'https://example.org/ü'])(
    'can be %j',
    (typed) => expect(safeUrl(typed)).toBe(typed),
  );
  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'java\nscript:alert(1)',
    ' \u0001https://example.org',
    'https://exa mple.org',
    'data:text/html,x',
    'file:///etc/passwd',
    'ftp://example.org',
    'vbscript:x',
    '//example.org',
    '/relative',
    'example.org',
    'https://',
    'https:example.org',
    'https:///x',
    'mailto:',
    'blob:https://x',
    'view-source:https://x',
    '',
  ])('is never %j', (typed) => expect(safeUrl(typed)).toBeNull());
  it('is printed without what everybody knows', () => {
    expect(shortUrl('https://www.example.org/me/')).toBe('example.org/me');
    expect(shortUrl('mailto:ada@example.org')).toBe('ada@example.org');
  });
});

describe('a contact', () => {
  it.each([
    ['email', 'ada@example.org', 'not an address'],
    ['orcid', '0000-0002-1825-0097', '0000-0002-1825-0098'],
    ['website', 'example.org/me', 'javascript:alert(1)'],
    ['github', 'https://github.com/ada', 'ada'],
  ] as const)('of kind %s accepts %j and explains %j', (kind, good, bad) => {
    expect(Contact.safeParse({ id: 'c', kind, value: good }).success).toBe(true);
    expect(contactKinds[kind].href(good)).toMatch(/^(https:\/\/|mailto:)/);
    const parsed = Contact.safeParse({ id: 'c', kind, value: bad });
    expect(parsed.error?.issues).toMatchObject([{ path: ['value'], message: expect.stringMatching(/^Not an? /) }]);
    expect(Contact.safeParse({ id: 'c', kind, value: '' }).success).toBe(true);
  });

  it('of an unknown kind is refused with the kinds that there are', () => {
    expect(Contact.safeParse({ id: 'c', kind: 'myspace', value: 'x' }).error?.issues[0]?.message).toMatch(/Use one of: email, phone/);
  });

  it('never links to a dangerous address, whatever its value', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...Object.values(contactKinds)),
        fc.oneof(fc.webUrl(), fc.string(), fc.constantFrom('javascript:alert(1)', 'data:,x')),
        (kind, value) => {
          const href = kind.href(value);
          if (href !== null) expect(href).toMatch(/^(https?:\/\/|mailto:)/i);
        },
      ),
    );
  });
});

describe('an id', () => {
  it('is new, valid and repeatable with the same randomness', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), (random) => {
        expect(Id.safeParse(newId('w', () => random)).success).toBe(true);
      }),
    );
    expect(newId('w', () => 0)).toBe('w-22222222');
    expect(new Set(Array.from({ length: 1000 }, () => newId('e'))).size).toBe(1000);
  });
  it.each(['', '-a', 'a b', 'a]', 'ä', 'a'.repeat(81), '../x'])('is not %j', (id) => expect(Id.safeParse(id).success).toBe(false));
});
