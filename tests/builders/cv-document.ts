import type { Block, CvDocument, CvSection, Detail, EntryBlock, Inline, Run, Source } from '../../shared/compose/cv-document.ts';

/** Hand-written documents of fictional people, with every structure that the templates must print. */

export const text = (value: string): Run => (value ? [{ kind: 'text', text: value }] : []);
export const link = (href: string, label = href): Inline => ({ kind: 'link', href, content: text(label) });
export const cite = (work: string, label: string, listed = true): Inline => ({
  kind: 'citation',
  work,
  content: text(label),
  ...(listed ? { target: work } : {}),
});
export const emphasis = (value: string): Inline => ({ kind: 'text', text: value, marks: ['emphasis'] });
export const owner = (value: string): Inline => ({ kind: 'text', text: value, marks: ['owner'] });

const place = (collection: Source['collection'], id: string, path?: string): Source => ({ collection, id, ...(path ? { path } : {}) });
const run = (value: string | Run): Run => (typeof value === 'string' ? text(value) : value);

type EntryText = {
  id: string;
  organisation?: string | Run;
  unit?: string;
  title?: string | Run;
  result?: string;
  location?: string;
  dates?: string;
  details?: readonly (string | Run | readonly [string, string | Run])[];
  style?: EntryBlock['detailStyle'];
};

export function entry(value: EntryText): EntryBlock {
  const detail = (line: string | Run | readonly [string, string | Run], i: number): Detail => {
    const source = place('entries', value.id, `details.${i}.text`);
    const labelled = Array.isArray(line) && typeof line[0] === 'string';
    return labelled
      ? { label: text(line[0] as string), content: run(line[1] as string | Run), source }
      : { content: run(line as string | Run), source };
  };
  return {
    kind: 'entry',
    source: place('entries', value.id),
    organisation: run(value.organisation ?? ''),
    unit: text(value.unit ?? ''),
    title: run(value.title ?? ''),
    result: text(value.result ?? ''),
    location: text(value.location ?? ''),
    dates: text(value.dates ?? ''),
    details: (value.details ?? []).map(detail),
    detailStyle: value.style ?? 'bullets',
  };
}

export const bullet = (id: string, content: string | Run): Block => ({
  kind: 'bullet',
  source: place('entries', id),
  content: run(content),
});
export const line = (id: string, content: string | Run, label?: string): Block => ({
  kind: 'line',
  source: place('entries', id),
  ...(label ? { label: text(label) } : {}),
  content: run(content),
});
export const reference = (id: string, label: string, content: Run): Block => ({
  kind: 'reference',
  source: place('works', id),
  anchor: id,
  label,
  content,
});
export const section = (id: string, heading: string, blocks: readonly Block[]): CvSection => ({
  id,
  heading: text(heading),
  source: place('documents', 'cv', `sections.${id}`),
  blocks,
});

const person = place('people', 'p-1');
const contact = (icon: string, label: string, href: string, shown: string) => ({
  icon,
  label,
  href,
  text: text(shown),
  source: place('people', 'p-1', `contacts.${icon}`),
});

export const options = {
  font: 'Source Serif 4',
  size: 10.5,
  margin: 20,
  paper: 'a4',
  accent: '#1f4e79',
  nameCase: 'as-written',
  unitSeparator: ', ',
  labels: 'bold',
} as const;

/** The structures of an academic CV with numbered references: organisation first, run-in lists, status lines with linked numbers. */
export function organisationFirstCv(): CvDocument {
  return {
    title: 'Wren Castellane-Voss – Curriculum vitae',
    author: 'Wren Castellane-Voss',
    language: 'en-GB',
    template: 'organisation-first',
    options: { ...options, unitSeparator: ' - ', labels: 'plain' },
    header: { source: person, name: text('Wren Castellane-Voss'), headline: [], contacts: [] },
    sections: [
      section('education', 'Education', [
        entry({
          id: 'e-phd',
          organisation: 'Northbridge and Saltmarsh Doctoral School for Earth Signals',
          title: 'Doctor of Philosophy (PhD) in Geophysics',
          location: 'Northbridge, UK',
          dates: 'October 2024 – June 2028',
          details: [
            ['Thesis Title', '“Listening to Estuaries: Sparse Acoustic Arrays for Sediment Transport”, supervised by Oda Lindqvist-Marsh'],
          ],
        }),
        entry({
          id: 'e-mphil',
          organisation: 'The University of Saltmarsh',
          title: 'Master of Philosophy (MPhil) in Hydroacoustics',
          result: 'Distinction 81.2%',
          location: 'Saltmarsh, UK',
          dates: 'October 2023 - June 2024',
          details: [
            'Harrow Prize for Fieldwork: awarded by St Brannoc’s Hall',
            ['Thesis Title', '“Unmixing River Noise for Discharge Estimates”'],
            [
              'Modules Studied',
              'Inverse Problems and the Physical World, Principles of Sensor Networks, Field Practice in Coastal Monitoring, Advanced Topics in Wave Propagation (Layered Media, Scattering and Numerical Dispersion) and Theory of Sampling.',
            ],
          ],
        }),
        entry({
          id: 'e-bsc',
          organisation: 'Calder College',
          title: 'Bachelor of Science (BSc) in Physics',
          result: 'First Class 77.9%',
          dates: 'September 2020 – June 2023',
          details: [
            ['Notable Positions', 'Chair of the Field Station Committee and student representative for Physics.'],
            ['Thesis Title', '“A Portable Hydrophone for Schools”, with the Calder Science Museum (in preparation).'],
          ],
        }),
      ]),
      section('publications', 'Publications', [
        line('w-1', [
          ...text('Sparse Arrays Hear Sediment submitted to Ocean Sensing 2024 Workshop on Small Instruments: Paper/Poster Presentation '),
          cite('w-1', '(1)'),
        ]),
        line('w-2', [
          ...text('Discharge from Noise submitted to Ocean Sensing 2024 Workshop on Small Instruments: Paper/Poster Presentation '),
          cite('w-2', '(2)'),
        ]),
        line('w-3', [
          ...text('River Noise Unmixed submitted to Rivers 2024 Workshop on Low-Power Devices: Paper/Poster Presentation '),
          cite('w-3', '(3)'),
        ]),
        line('w-4', 'Estuaries Are Slow Instruments submitted to the Lindqvist Meeting: Poster Presentation'),
        line('w-5', 'Layered Listening in Tidal Channels submitted to the Lindqvist Meeting: Poster Presentation'),
      ]),
      section('awards', 'Awards & Extra Curricular', [
        line(
          'x-1',
          'Coastal Safety Fellow at the Northbridge Harbour Trust, Ethics of Monitoring (short course), Fundamentals of Signal Processing and participant of the Saltmarsh Summer School on Tides.',
          'Extra Curricular',
        ),
        line(
          'x-2',
          'Ocean Sensing Travel Scholarship 2024, Finalist of the Young Observer Prize 2021, Harbour Foundation Digital Scholar 2020 and 2021 and Rowing Scholarship of Calder School 2019.',
          'Awards',
        ),
      ]),
      section('experience', 'Experience', [
        entry({
          id: 'j-1',
          organisation: 'Meridian Network',
          unit: 'Coastal Policy Fellowship',
          title: 'Policy Researcher',
          location: 'Remote',
          dates: 'December 2024 - March 2025',
          details: [
            [
              'Outcomes',
              'Eight weeks of coastal policy fundamentals and a seven-day meeting in Ghent. Paper submitted to the Workshop on Technical Ocean Governance.',
            ],
          ],
        }),
        entry({
          id: 'j-2',
          organisation: 'Calder College',
          unit: 'Visiting Researcher',
          title: 'Researcher in Wave Physics',
          dates: 'September 2024 – September 2025',
          details: [['Outcomes', 'Produced papers on sparse sensing for three international meetings.']],
        }),
        entry({
          id: 'j-3',
          organisation: 'Institute for Tidal Energy',
          unit: 'The Harrow Group',
          title: 'Part-Time Research Intern',
          location: 'Harrow Campus, Saltmarsh',
          dates: 'September 2022 - Ongoing',
          details: [
            ['Project', 'Signal processing for turbine arrays with intermittent power.'],
            [
              'Methodology',
              [
                ...text('Combined predicted wake fields with field measurements; code at '),
                link('https://example.org/harrow/turbine-array/processing'),
                ...text('.'),
              ],
            ],
            ['Outcomes', 'Built a data pipeline and a series of models that predict blade wear from sound alone.'],
            ['Publication', 'A paper with methods and results will appear in 2025.'],
          ],
        }),
      ]),
      section('references', 'References', [
        reference('w-1', '[1]', [
          owner('W. Castellane-Voss'),
          ...text(', O. Lindqvist-Marsh, and T. Ferreira, “Sparse arrays hear sediment,” in '),
          emphasis('Ocean Sensing 2024 Workshop on Small Instruments and Their Calibration'),
          ...text(', 2024. [Online]. Available: '),
          link('https://example.org/forum?id=Sparse41Sediment'),
        ]),
        reference('w-2', '[2]', [
          owner('W. Castellane-Voss'),
          ...text(', J. Ekwall, and T. Ferreira, “Discharge from noise,” in '),
          emphasis('Ocean Sensing 2024 Workshop on Small Instruments and Their Calibration'),
          ...text(', 2024. [Online]. Available: '),
          link('https://example.org/forum?id=Noise82Discharge'),
        ]),
        reference('w-3', '[3]', [
          owner('W. Castellane-Voss'),
          ...text(', “RIVER NOISE UNMIXED: A LISTENING STUDY,” in '),
          emphasis('5th Workshop on Low-Power Devices for Remote Rivers'),
          ...text(', 2024. [Online]. Available: '),
          link('https://example.org/forum?id=Unmixed63Rivers'),
        ]),
      ]),
    ],
  };
}

/** The structures of an academic CV with industry research: title first, icons, nested skills, one numbering over three headings. */
export function titleFirstCv(): CvDocument {
  return {
    title: 'Idris Vantongeren – Curriculum vitae',
    author: 'Idris Vantongeren',
    language: 'en-GB',
    template: 'title-first',
    options: { ...options, font: 'Source Sans 3', nameCase: 'upper', unitSeparator: ': ' },
    header: {
      source: person,
      name: text('Idris Vantongeren'),
      headline: [],
      contacts: [
        contact('mail', 'E-mail', 'mailto:idris@example.org', 'idris@example.org'),
        contact('globe', 'Website', 'https://vantongeren.example.org', 'https://vantongeren.example.org'),
        contact('linkedin', 'LinkedIn', 'https://www.linkedin.com/in/idris-example/', 'linkedin.com/in/idris-example/'),
        contact('google-scholar', 'Google Scholar', 'https://scholar.google.com/citations?user=example', 'Google Scholar'),
      ],
    },
    sections: [
      section('education', 'Education', [
        entry({
          id: 'e-phd',
          organisation: 'Calder College',
          title: 'PhD in Distributed Computing',
          dates: 'Sep. 2023 - Sep. 2026',
          style: 'lines',
          details: [
            ['Thesis Title', 'Storage That Forgets: Mathematics for the Control of Temporary Data'],
            ['Awards', 'Harbour Scholarship, which covers fees and gives a yearly stipend for three years'],
            'Meridian 2023 Academic Scholarship of €6500',
          ],
        }),
        entry({
          id: 'e-msc',
          organisation: 'Calder College',
          title: 'MSc in Distributed Computing',
          result: 'Distinction 84.10%',
          dates: 'Sep. 2022 - Sep. 2023',
          style: 'lines',
          details: [
            ['Dissertation Topic', [...text('When Is a Cache Warm? '), cite('w-1', '[1]'), ...text(' (published at Storage Systems)')]],
            ['Core Modules', 'Distributed Algorithms, Operating Systems, Numerical Methods, Applied Statistics'],
          ],
        }),
        entry({
          id: 'e-bsc',
          organisation: 'University of Northbridge',
          title: 'BSc in Computer Science',
          result: 'First Class 75.31%',
          dates: 'Sep. 2017 - Sep. 2021',
          style: 'lines',
          details: [
            ['Dissertation Topic', 'Field Notebooks That Fill Themselves In: Edge Recognition of Instruments'],
            [
              'Final Year Modules',
              'Computing Project, Numerical Methods, Parallel Computing, Alternative Paradigms, Advanced Networks and Infrastructures',
            ],
            ['Awards', 'Dean’s List 2017/18'],
          ],
        }),
      ]),
      section('skills', 'Technical Skills', [
        line('s-1', 'Python, Rust, C', 'Languages'),
        line(
          's-2',
          'Scientific Python: (NumPy, SciPy, Matplotlib), Machine Learning: (PyTorch, Flax), Distributed and Parallel Systems: (Ceph, Rados, mpi4py, Ray)',
          'Frameworks',
        ),
        line('s-3', 'Version Control, Code Review, Documentation, Testing, Object-Oriented Programming', 'Software Engineering'),
      ]),
      section('experience', 'Experience', [
        entry({
          id: 'j-1',
          organisation: 'Harrow Institute',
          unit: 'Data Systems and Informatics team',
          title: 'Research Software Engineer',
          location: 'Oxbridge/Remote',
          dates: 'Jul 2021 – Present',
          details: [
            'Creator and only developer of TideStore, a Python application that sets up temporary storage on high-performance clusters in seconds. It cut processing times and input/output overhead of our microscopes by 4.1% and 98%, respectively.',
            'Lead developer of Kelp, a research project on a lossless neural compressor for large volumes of scientific data.',
            'Contributed to a successful bid for £12,000 for “New Cluster Methods for Microscope Analysis” with the University of Saltmarsh.',
            [...text('Talks at conferences '), cite('w-2', '[2]'), ...text(', '), cite('w-3', '[3]'), ...text(', '), cite('w-4', '[4]')],
          ],
        }),
        entry({
          id: 'j-2',
          organisation: 'Northbridge Mathematics School',
          title: 'Maths Circle Mentor',
          location: 'Remote',
          dates: 'Oct 2021 – Jul 2022',
          details: [
            'Mentored pupils of years 8 and 9 beyond the school curriculum.',
            'Set puzzles that reward being adventurous, articulate and kind.',
          ],
        }),
        entry({
          id: 'j-3',
          organisation: 'Lantern Light Source',
          title: 'Scientific Computing Placement: Year in Industry',
          dates: 'Jul 2019 – Aug 2020',
          details: [
            'Researched “Object Stores for Intermediate Data”.',
            [
              ...text('Created POND '),
              cite('w-5', '[5]'),
              ...text(', a kernel module that presents memory as a block device, and DriftNet '),
              cite('w-6', '[6]'),
              ...text(', an application that runs a storage cluster in memory and reduced processing times by 7.9%.'),
            ],
          ],
        }),
      ]),
      section('community', 'Community Activities', [
        bullet('c-1', 'Reviewer for Storage Systems 2025'),
        bullet('c-2', 'Co-reviewer for Annals of Computation'),
        bullet('c-3', 'Organiser of the Fundamentals of Storage reading group at Calder College'),
        bullet('c-4', 'Team captain in the Northern Cluster Challenge 2024'),
      ]),
      section('publications', 'Publications', [
        reference('w-1', '[1]', [
          owner('I. Vantongeren'),
          ...text(' and F. Okonjo, “When Is a Cache Warm? Optimal Eviction for Maximal Reuse,” in '),
          emphasis('The Twelfth Conference on Storage Systems'),
          ...text(', 2024. [Online]. Available: '),
          link('https://example.org/forum?id=warm11cache'),
          ...text('.'),
        ]),
        reference('w-7', '[7]', [
          ...text('W. Castellane-Voss, '),
          owner('I. Vantongeren'),
          ...text(', and T. Ferreira, “Sparse Arrays Hear Sediment,” in '),
          emphasis('Ocean Sensing 2024 Workshop SmallInst'),
          ...text(', 2024. [Online]. Available: '),
          link('https://example.org/forum?id=Sparse41Sediment'),
          ...text('.'),
        ]),
      ]),
      section('preprints', 'Pre-prints', [
        reference('w-5', '[5]', [
          owner('I. Vantongeren'),
          ...text(', D. Bonde, and M. Basri, '),
          emphasis('POND: Portable On-Node Disk'),
          ...text(', version 1.0.0, Sep. 2020. DOI: '),
          link('https://doi.org/10.5555/pond.401', '10.5555/pond.401'),
          ...text('. [Online]. Available: '),
          link('https://doi.org/10.5555/pond.401'),
          ...text('.'),
        ]),
        reference('w-6', '[6]', [
          owner('I. Vantongeren'),
          ...text(', D. Bonde, and M. Basri, '),
          emphasis('DriftNet: Distributed Transient Storage'),
          ...text(', version 1.0.0, Sep. 2020. DOI: '),
          link('https://doi.org/10.5555/drift.402', '10.5555/drift.402'),
          ...text('. [Online]. Available: '),
          link('https://doi.org/10.5555/drift.402'),
          ...text('.'),
        ]),
      ]),
      section('talks', 'Talks', [
        reference('w-2', '[2]', [
          owner('I. Vantongeren'),
          ...text(', '),
          emphasis('An Introduction to TideStore: Arrays for High-Performance Cloud Computing'),
          ...text(', version 1, Mar. 2022. DOI: '),
          link('https://doi.org/10.5555/tide.641', '10.5555/tide.641'),
          ...text('.'),
        ]),
        reference('w-3', '[3]', [
          owner('I. Vantongeren'),
          ...text(
            ', “DriftNet: Faster Data Processing,” English, Northern Computing 2022: Sustainable Clusters; Conference date: 01-12-2022 Through 02-12-2022, Dec. 2022. [Online]. Available: ',
          ),
          link('https://example.org/northern/2022/programme.aspx'),
          ...text('.'),
        ]),
        reference('w-4', '[4]', [
          owner('I. Vantongeren'),
          ...text(
            ', “DriftNet: Processing for Temporary Storage,” English, Rados Virtual 2022; Conference date: 03-11-2022 Through 16-11-2022, Nov. 2022. [Online]. Available: ',
          ),
          link('https://example.org/community/events/2022/rados-virtual/'),
          ...text('.'),
        ]),
      ]),
    ],
  };
}

/** Half a page. */
export function studentCv(template = 'organisation-first'): CvDocument {
  return {
    title: 'Mika Arvidsdottir – CV',
    author: 'Mika Arvidsdottir',
    language: 'en-GB',
    template,
    options: { ...options, ...(template === 'title-first' ? { font: 'Source Sans 3' } : {}) },
    header: {
      source: person,
      name: text('Mika Arvidsdottir'),
      headline: text('Undergraduate student of marine biology'),
      contacts: [
        contact('mail', 'E-mail', 'mailto:mika@example.org', 'mika@example.org'),
        contact('orcid', 'ORCID', 'https://orcid.org/0000-0002-1825-0097', '0000-0002-1825-0097'),
        contact('github', 'GitHub', 'https://github.com/mika-example', 'github.com/mika-example'),
      ],
    },
    sections: [
      section('education', 'Education', [
        entry({
          id: 'e-1',
          organisation: 'University of Northbridge',
          title: 'BSc in Marine Biology',
          location: 'Northbridge, UK',
          dates: 'Sep 2024 – Present',
          details: [['Modules Studied', 'Cell Biology, Oceanography, Statistics with R']],
        }),
      ]),
      section('experience', 'Experience', [
        entry({
          id: 'j-1',
          organisation: 'Harbour Aquarium',
          title: 'Volunteer guide',
          dates: 'Jun – Aug 2024',
          details: ['Led two tours a day for families and school classes.', 'Wrote the labels of the kelp tank.'],
        }),
      ]),
      section('awards', 'Awards', [entry({ id: 'a-1', title: 'Young Observer Prize', dates: '2023' })]),
    ],
  };
}

/** A long list of references, numbered. */
export function professorCv(works: number, template = 'organisation-first'): CvDocument {
  const base = template === 'title-first' ? titleFirstCv() : organisationFirstCv();
  const names = ['A. Hollis', 'B. de la Cruz', 'C. Öztürk', 'D. Nwosu', 'E. Lindqvist-Marsh', 'F. Tanaka'];
  const topics = [
    'sediment transport in tidal channels',
    'sparse acoustic arrays',
    'discharge estimates from ambient noise',
    'layered media and their inversion',
  ];
  const journals = [
    'Journal of Coastal Acoustics',
    'Annals of Computation',
    'Proceedings of the Meeting on Estuaries and Their Instruments',
  ];
  const references = Array.from({ length: works }, (_, i) => {
    const authors = names.slice(i % 3, (i % 3) + 2 + (i % 4)).join(', ');
    return reference(`r-${i + 1}`, `[${i + 1}]`, [
      owner(base.author.replace(/^(\w)\w+/, '$1.')),
      ...text(
        `, ${authors}, “On ${topics[i % topics.length]}: part ${i + 1}${i % 5 === 0 ? ', with an application to long-term monitoring of harbours under changing weather' : ''},” `,
      ),
      emphasis(journals[i % journals.length] as string),
      ...text(`, vol. ${1 + (i % 40)}, no. ${1 + (i % 6)}, pp. ${100 + i}–${109 + i}, ${2024 - Math.floor(i / 15)}, doi: `),
      link(
        `https://doi.org/10.5555/coast.${2024 - Math.floor(i / 15)}.${1000 + i}`,
        `10.5555/coast.${2024 - Math.floor(i / 15)}.${1000 + i}`,
      ),
      ...text('.'),
    ]);
  });
  return {
    ...base,
    sections: [...base.sections.filter((s) => s.blocks.every((b) => b.kind !== 'reference')), section('works', 'Publications', references)],
  };
}
