import { basename } from 'node:path';
import { expect, test } from './host.ts';
import type { AppWindow } from './pages/app-window.ts';

async function fillProfile(app: AppWindow): Promise<void> {
  await app.go('Profile');
  const form = app.openForm;
  await expect(form.field('Given names')).toHaveValue('Ada');
  await expect(form.field('Family name')).toHaveValue('Example');
  await form.fill({ Headline: 'Lecturer in Soil Physics' });
  const contacts = [
    ['E-mail', 'ada@example.org'],
    ['Website', 'https://ada.example.org'],
    ['ORCID', '0000-0002-1825-0097'],
    ['GitHub', 'github.com/ada-example'],
  ] as const;
  for (const [kind, value] of contacts) {
    await form.root.getByRole('button', { name: 'Add a contact or link' }).click();
    await form.choice('Kind of contact').last().selectOption({ label: kind });
    await form.field(kind).fill(value);
    await expect(form.field(kind)).toHaveValue(value);
  }
  await form.unfold('Biography');
  await form.fill({ Biography: 'Ada Example studies the physics of soils.' });
  await form.unfold('Other forms of the name');
  await form.field('Add to names on publications').fill('A. B. Example');
  await form.field('Add to names on publications').press('Enter');
  await expect(form.root.getByRole('list', { name: 'Names on publications' }).getByRole('button')).toHaveText(['A. B. Example']);
}

async function fillEntries(app: AppWindow): Promise<void> {
  await app.addEntry('Education', 'Degree');
  await app.openForm.fill({
    Degree: 'Master of Science (MSc)',
    'Field of study': 'Hydrology',
    'University or school': 'University of Northbridge',
    Dates: 'Oct 2021 – Sep 2022',
    Grade: 'Distinction 79.4%',
    Location: 'Northbridge, UK',
  });
  await app.openForm.unfold('Thesis, modules and other details');
  await app.openForm.addLine('Water in *loose* ground', { meaning: 'Thesis Title' });
  await app.openForm.addLine('Statistics, Field Methods', { meaning: 'Modules Studied' });
  await app.openForm.unfold('More');
  await app.openForm.fill({ 'Department or programme': 'School of Rivers', 'Private note': 'Ask for the transcript' });

  await app.addEntry('Education', 'Degree');
  await app.openForm.fill({
    Degree: 'PhD',
    'Field of study': 'Soil Physics',
    'University or school': 'Harbour University',
    Dates: 'Oct 2023 – present',
  });
  await app.openForm.unfold('Thesis, modules and other details');
  await app.openForm.addLine('Forecasting soil moisture', { meaning: 'Thesis Title' });

  await app.addEntry('Positions', 'Position');
  await app.openForm.fill({
    Role: 'Research Assistant',
    Dates: 'since Sep 2022',
    Organisation: 'Harbour Institute',
    'Group, department or programme': 'Sensing Group',
    Location: 'Remote',
  });
  await app.openForm.choice('Kind of position').selectOption({ label: 'Fellowship' });
  await app.openForm.unfold('What you did');
  await app.openForm.addLine('Built a network of probes', { meaning: 'Project' });
  await app.openForm.addLine('Taught four field courses');

  await app.addEntry('Awards', 'Award');
  await app.openForm.fill({ Award: 'Best Poster Award', 'Given by': 'Northern Hydrology Meeting', Date: '2020 and 2021' });
  await app.openForm.unfold('More');
  await app.openForm.fill({ Value: '€7000' });

  await app.addEntry('Skills', 'Skill group');
  await app.openForm.fill({ Label: 'Programming', Skills: 'Python, C, Machine Learning: (PyTorch, Flax)' });

  await app.addEntry('Service and community', 'Activity');
  await app.openForm.fill({
    Activity: 'Reviewer for the Journal of Imaginary Soils',
    'Organisation or venue': 'Imaginary Press',
    Dates: '2023 – present',
  });

  await app.addEntry('Free text', 'Text');
  await app.openForm.fill({ Label: 'Research interests', Text: 'soil moisture, **remote sensing**' });
}

const works: readonly { readonly kind: string; readonly title: string; readonly fields: Readonly<Record<string, string>> }[] = [
  {
    kind: 'Journal article',
    title: 'A wetter world',
    fields: {
      Journal: 'Journal of Imaginary Soils',
      Date: '2024',
      Volume: '12',
      Issue: '3',
      Pages: '1–20',
      DOI: 'https://doi.org/10.1000/wet',
    },
  },
  {
    kind: 'Conference paper',
    title: 'Probes that talk',
    fields: {
      'Proceedings or conference': 'Proceedings of the Sensing Conference',
      Date: 'Jun 2023',
      Pages: '4–9',
      'Web address': 'https://papers.example.org/probes',
    },
  },
  { kind: 'Preprint', title: 'Dry runs', fields: { Server: 'arXiv', Number: '2212.03054', Date: 'Dec 2022' } },
  {
    kind: 'Talk',
    title: 'What the ground says',
    fields: { Event: 'Harbour Seminar', 'Date of the event': '1 Dec 2022 – 2 Dec 2022', Place: 'Harbour' },
  },
  {
    kind: 'Poster',
    title: 'A map of puddles',
    fields: { Event: 'Northern Hydrology Meeting', 'Date of the event': '5 May 2021', Place: 'Northbridge' },
  },
  { kind: 'Software', title: 'puddle', fields: { Version: '1.0.0', Date: 'Sep 2020', 'Web address': 'https://code.example.org/puddle' } },
  { kind: 'Chapter', title: 'Wells', fields: { Book: 'A Handbook of Water', Date: '2019', Publisher: 'Imaginary Press', Pages: '30–44' } },
  { kind: 'Book', title: 'Ground', fields: { Publisher: 'Imaginary Press', Date: '2018' } },
  { kind: 'Thesis', title: 'On mud', fields: { University: 'University of Northbridge', Date: '2022', 'Kind of thesis': 'MSc thesis' } },
  { kind: 'Dataset', title: 'Ten years of rain', fields: { Repository: 'Rain Archive', Version: '2', Date: '2021', DOI: '10.1000/rain' } },
];

async function fillWorks(app: AppWindow): Promise<void> {
  for (const { kind, title, fields } of works) {
    await app.addWork(kind);
    await app.openForm.fill({ Title: title, ...fields });
    await expect(app.openForm.authors).toHaveText(['Ada Example']);
    if (kind === 'Journal article') {
      await app.openForm.paste('Add authors', 'B. Author and C. van der Writer');
      await expect(app.openForm.authors).toHaveText(['Ada Example', 'B. Author', 'C. van der Writer']);
      await app.openForm.unfold('Status');
      await app.openForm.root.getByRole('button', { name: 'Add a step' }).click();
      await app.openForm.choice('Status 1').selectOption({ label: 'Published' });
      await app.openForm.field('Date of status 1').fill('Mar 2024');
    }
  }
  await app.go('Works');
  await expect(app.page.getByText(`${works.length} works`)).toBeVisible();
}

test('from an empty window to an exported CV, and everything is there again after a reload and a restart', async ({
  host,
  app,
  page,
  watch,
}) => {
  test.setTimeout(240_000);
  const server = await host.serve();
  await app.open(server.url);

  await test.step('create the portfolio and its person', async () => {
    await page.getByRole('button', { name: /^New portfolio/ }).click();
    await app.chooseFile('New portfolio', 'File name', 'ada', 'Create portfolio');
    await page.getByRole('textbox', { name: 'Your name' }).fill('Ada Example');
    await page.getByRole('button', { name: 'Start' }).click();
  });
  const file = host.at('ada.json');

  await test.step('fill the profile', () => fillProfile(app));
  await test.step('fill every kind of entry', () => fillEntries(app));
  await test.step('fill works of ten kinds', () => fillWorks(app));

  await test.step('make a document and add sections', async () => {
    await app.go('Documents');
    await page.getByRole('region', { name: 'Documents', exact: true }).getByRole('button', { name: 'Add document' }).click();
    await page.getByRole('menuitem', { name: 'CV', exact: true }).click();
    await app.document.field('Name').fill('Full CV');
    await expect(app.heading('Full CV')).toBeVisible();
    const usual =
      'Education, Experience, Publications, Preprints, Talks, Software and data, Patents, Grants, Awards, Certificates, Teaching, Supervision, Skills, Service, Outreach and media';
    expect((await app.document.sectionNames()).join(', ')).toBe(usual);
    await app.document.addSection('Free text');
    await app.document.field('Heading').fill('Profile');
    await app.document.field('Text').fill('I measure water in the ground.');
    await app.document.unfold('Header');
    await expect(app.document.root.getByRole('switch', { name: 'Print the headline under the name' })).toBeChecked();
    await expect(app.document.root.getByRole('checkbox', { name: 'E-mail', exact: true })).toBeChecked();
  });

  const job = () => host.read(file).entries.find((entry) => entry.kind === 'employment');

  await test.step('cite a paper in a bullet', async () => {
    await app.go('Positions');
    await app.rows('Positions').getByRole('link').click();
    const id = job()?.id ?? '';
    await expect(app.preview.block('entries', id, 'details.0')).toBeVisible();
    const before = await app.preview.drawing();
    await app.openForm.cite('Line 1', 'wetter', 'A wetter world');
    await expect(app.openForm.field('Line 1')).toContainText('Example et al. 2024');
    await expect.poll(() => app.preview.drawing()).not.toBe(before);
    await app.saved();
  });

  await test.step('reorder by keyboard, undo and redo from another screen', async () => {
    await app.go('Education');
    const rows = app.rows('Education').getByRole('link');
    await expect(rows).toHaveText([/^PhD in Soil Physics/, /^Master of Science/]);
    await rows.first().focus();
    await page.keyboard.press('Alt+ArrowDown');
    await expect(rows).toHaveText([/^Master of Science/, /^PhD in Soil Physics/]);
    await expect(rows.nth(1)).toBeFocused();
    await app.go('Works');
    await expect(app.undo).toHaveAccessibleName('Undo: Move “PhD in Soil Physics”');
    await app.undo.click();
    await expect(app.redo).toHaveAccessibleName('Redo: Move “PhD in Soil Physics”');
    await app.go('Education');
    await expect(rows).toHaveText([/^PhD in Soil Physics/, /^Master of Science/]);
    await page.keyboard.press('Control+Shift+Z');
    await expect(rows).toHaveText([/^Master of Science/, /^PhD in Soil Physics/]);
    await page.keyboard.press('Control+Z');
    await expect(rows).toHaveText([/^PhD in Soil Physics/, /^Master of Science/]);
  });

  const inOrder = (text: string) => {
    const words = [
      'Ada Example',
      'Lecturer in Soil Physics',
      'Education',
      'Harbour University',
      'PhD in Soil Physics',
      'Thesis Title: Forecasting soil moisture',
      'University of Northbridge, School of Rivers',
      'Oct 2021 – Sep 2022',
      'Master of Science (MSc) in Hydrology',
      'Distinction 79.4%',
      'Northbridge, UK',
      'Thesis Title: Water in loose ground',
      'Modules Studied: Statistics, Field Methods',
      'Experience',
      'Harbour Institute, Sensing Group',
      'Sep 2022 – Present',
      'Research Assistant',
      'Remote',
      'Project: Built a network of probes [1]',
      'Taught four field courses',
      'Publications',
      '[1] A. Example, B. Author, and C. van der Writer, ‘A wetter world’, Journal of Imaginary Soils',
      'Preprints',
      'Dry runs',
      'Talks',
      'What the ground says',
      'Software and data',
      'puddle',
      'Awards',
      'Best Poster Award, Northern Hydrology Meeting, €7000 2020 and 2021',
      'Skills',
      'Programming: Python, C, Machine Learning: (PyTorch, Flax)',
      'Service',
      'Reviewer for the Journal of Imaginary Soils, Imaginary Press',
      'Profile',
      'I measure water in the ground.',
    ];
    const plain = text.replace(/\s+/g, ' ');
    let from = 0;
    for (const word of words) {
      const at = plain.indexOf(word, from);
      expect(
        at,
        `“${word}” after “…${plain.slice(Math.max(0, from - 80), from)}”\nin: ${plain.slice(from, from + 600)}`,
      ).toBeGreaterThanOrEqual(0);
      from = at + word.length;
    }
    expect(plain).not.toContain('Ask for the transcript');
  };

  const text = await test.step('export and read the pages', async () => {
    const exported = await app.exportText();
    inOrder(exported);
    return exported;
  });

  await test.step('reload the page', async () => {
    await app.saved();
    await page.reload();
    await expect(app.rows('Education').getByRole('link')).toHaveText([/^PhD in Soil Physics/, /^Master of Science/]);
    expect(await app.exportText()).toBe(text);
  });

  await test.step('restart the program on the same file', async () => {
    await page.goto('about:blank');
    await server.stop();
    expect(server.complaints()).toBe('');
    const again = await host.serve(file);
    await app.open(again.url);
    await expect(page).toHaveTitle(`${basename(file)} – Scholarfolio`);
    await app.go('Works');
    await expect(app.rows('Works').getByRole('link')).toHaveCount(works.length);
    await app.go('Profile');
    await expect(app.openForm.field('ORCID')).toHaveValue('0000-0002-1825-0097');
    await page.getByRole('button', { name: /^Document:/ }).click();
    await page.getByRole('menuitem', { name: 'Full CV' }).click();
    expect(await app.exportText()).toBe(text);
    expect(await host.exported(file, 'Full CV')).toBe(text);
  });
  expect(watch.errors).toEqual([]);
});
