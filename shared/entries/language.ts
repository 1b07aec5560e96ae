import { z } from 'zod';
import { join, plain } from '../compose/runs.ts';
import { defineEntry, entryBase, type Projection, privateFields } from './define-entry.ts';
import { bracketed } from './facts.ts';

/** Levels of the Common European Framework, highest first. */
const levels = {
  native: 'Native',
  C2: 'C2 – mastery',
  C1: 'C1 – advanced',
  B2: 'B2 – upper intermediate',
  B1: 'B1 – intermediate',
  A2: 'A2 – elementary',
  A1: 'A1 – beginner',
} as const;
type Level = keyof typeof levels;

const skills = ['listening', 'reading', 'interaction', 'production', 'writing'] as const;

const Level = z.enum(Object.keys(levels) as [Level, ...Level[]]);
const level = (description: string) => Level.optional().describe(description);

const schema = z.looseObject({
  kind: z.literal('language'),
  ...entryBase,
  language: z.string().describe('Name of the language'),
  level: level('Level of the Common European Framework, or native'),
  listening: level('Level of understanding speech, when it differs'),
  reading: level('Level of reading, when it differs'),
  interaction: level('Level of conversation, when it differs'),
  production: level('Level of speaking at length, when it differs'),
  writing: level('Level of writing, when it differs'),
  certificate: z.string().optional().describe('Test or certificate: "IELTS 8.0 (2023)"'),
});

const inWords = (reached: Level | undefined, p: Projection) => (reached === 'native' ? p.say('language.native') : (reached ?? ''));

function proficiency(entry: z.infer<typeof schema>, p: Projection) {
  const single = skills.flatMap((skill) => (entry[skill] ? [plain(`${p.say(`language.${skill}`)} ${inWords(entry[skill], p)}`)] : []));
  return join(', ', bracketed(plain(inWords(entry.level, p)), join(', ', ...single)), p.rich(entry.certificate, 'certificate'));
}

export const language = defineEntry({
  kind: 'language',
  name: { one: 'Language', many: 'Languages' },
  purpose: 'Languages that you speak, with their level from A1 to C2.',
  example: 'Swedish: C1, Swedex 2021',
  icon: 'languages',
  group: 'more',
  schema,
  blank: { language: '' },
  form: [
    {
      fields: [
        { kind: 'rich', key: 'language', label: 'Language', placeholder: 'Swedish' },
        { kind: 'choice', key: 'level', label: 'Level', options: levels },
        { kind: 'rich', key: 'certificate', label: 'Certificate', placeholder: 'IELTS 8.0 (2023)', wide: true },
      ],
    },
    {
      title: 'Levels that differ',
      fields: [
        { kind: 'choice', key: 'listening', label: 'Listening', options: levels },
        { kind: 'choice', key: 'reading', label: 'Reading', options: levels },
        { kind: 'choice', key: 'interaction', label: 'Conversation', options: levels },
        { kind: 'choice', key: 'production', label: 'Speaking at length', options: levels },
        { kind: 'choice', key: 'writing', label: 'Writing', options: levels },
      ],
    },
    { title: 'More', fields: [...privateFields] },
  ],
  summary: (entry) => ({
    title: entry.language,
    subtitle: [entry.level && levels[entry.level], entry.certificate].filter(Boolean).join(', '),
  }),
  block: (entry, p) => ({ kind: 'line', source: p.source, label: p.rich(entry.language, 'language'), content: proficiency(entry, p) }),
  line: (entry, p) => ({ label: p.rich(entry.language, 'language'), content: proficiency(entry, p) }),
});
