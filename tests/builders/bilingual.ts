import { document, entry, person, portfolio, section, work } from './portfolio.ts';

/**
 * A fictional researcher who writes in English and has German words for most of it, with one document in each language: "cv" and
 * "lebenslauf". The course has no German level and evaluation, the grant no German at all.
 */
export function bilingualPortfolio() {
  const owner = {
    ...person('o', 'Marit', 'Osterkamp'),
    language: 'en',
    headline: 'Lecturer in Soil Physics',
    biography: 'Marit Osterkamp measures how water moves through peat [@peat].',
    contacts: [{ id: 'home', kind: 'address' as const, value: 'Institute of Soils, Harbour City' }],
    translations: {
      de: {
        headline: 'Dozentin für Bodenphysik',
        biography: 'Marit Osterkamp misst, wie sich Wasser durch Torf bewegt [@peat].',
        contacts: { home: { value: 'Institut für Böden, Hafenstadt' } },
      },
    },
  };
  const header = { headline: true, contacts: [{ contact: 'home', show: 'full' as const }] };
  const sections = (about: string, posts: string, courses: string, methods: string, references: string) => [
    section('about', 'text', { heading: about, biography: 'main' }),
    section('posts', 'entries', { heading: posts, kinds: ['employment', 'grant'] }),
    section('courses', 'lines', { heading: courses, kinds: ['teaching'] }),
    section('methods', 'lines', { heading: methods, kinds: ['skill-group'] }),
    section('list', 'references', { heading: references, works: ['all'] }),
  ];
  return portfolio({
    people: [owner],
    works: [
      work(
        'peat',
        'article-journal',
        {
          title: 'Slow Water',
          'container-title': 'Mire',
          issued: { edtf: '2023' },
          note: 'Prize of the journal',
          translations: { de: { note: 'Preis der Zeitschrift' } },
        },
        [{ family: 'Osterkamp', given: 'Marit', person: 'o' }],
      ),
    ],
    entries: [
      entry('employment', 'post', 'o', {
        organisation: 'Harbour University',
        role: 'Lecturer',
        location: 'Harbour City',
        dates: { edtf: '2021/..' },
        details: [
          { id: 'l1', text: 'Led the peat group, see [@peat]' },
          { id: 'l2', label: 'Deputy', text: 'Head of the laboratory' },
        ],
        translations: {
          de: {
            organisation: '',
            role: 'Dozentin',
            location: 'Hafenstadt',
            details: {
              l2: { label: 'Stellvertretung', text: 'Leiterin des Labors' },
              l1: { text: 'Leitung der Torfgruppe, siehe [@peat]' },
            },
          },
        },
      }),
      entry('grant', 'money', 'o', { title: 'Peat under pressure', funder: 'Mire Fund', dates: { edtf: '2022/2024' } }),
      entry('teaching', 'course', 'o', {
        course: 'Field Hydrology',
        code: '301',
        level: 'First year',
        evaluation: 'Very good',
        dates: { edtf: '2023' },
        translations: { de: { course: 'Feldhydrologie' } },
      }),
      entry('skill-group', 'skills', 'o', {
        label: 'Methods',
        items: [{ name: 'Water balance' }, { name: 'Modelling', items: ['Peat', 'Sand'] }],
        translations: { de: { label: 'Methoden', items: 'Wasserbilanz, Modellierung: (Torf, Sand)' } },
      }),
    ],
    documents: [
      document('o', sections('About', 'Positions and grants', 'Teaching', 'Methods', 'Publications'), { locale: 'en-GB', header }),
      document('o', sections('Über mich', 'Stellen und Förderung', 'Lehre', 'Methoden', 'Schriften'), {
        id: 'lebenslauf',
        name: 'Lebenslauf',
        locale: 'de-DE',
        header,
      }),
    ],
  });
}
