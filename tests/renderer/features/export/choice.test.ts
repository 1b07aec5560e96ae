import { describe, expect, it } from 'vitest';
import {
  type Choice,
  inputOf,
  isRemembered,
  rememberedChoice,
  severalOf,
  toRemember,
} from '../../../../renderer/features/export/choice.ts';
import { document } from '../../../builders/portfolio.ts';

const choice = (more: Partial<Choice> = {}): Choice => ({
  formats: ['pdf', 'bibtex'],
  document: 'cv',
  what: 'document',
  notes: false,
  standard: null,
  attachData: false,
  name: '',
  ...more,
});

describe('what the host is asked for', () => {
  it('is one format with what it can hold', () => {
    expect(inputOf(choice({ formats: ['pdf'], standard: 'a-2b', name: ' {date} ' }), null, '')).toEqual({
      document: 'cv',
      format: 'pdf',
      standard: 'a-2b',
      name: '{date}',
      notes: false,
    });
    // Neither the pattern nor the document belongs to all works, or to those that were ticked.
    expect(inputOf(choice({ formats: ['ris'], what: 'all', name: '{date}' }), null, '')).toEqual({ format: 'ris', notes: false });
    expect(inputOf(choice({ formats: ['ris'], what: 'ticked', name: '{date}' }), ['w'], '')).toEqual({
      format: 'ris',
      notes: false,
      works: ['w'],
    });
  });

  it('attaches the data to a PDF alone, and where its kind allows that', () => {
    const attaches = (more: Partial<Choice>) => {
      const told = choice({ attachData: true, ...more });
      return [severalOf(told, '')?.attachData === true, toRemember(told).attachData === true];
    };
    expect(attaches({})).toEqual([true, true]);
    expect(attaches({ standard: 'a-3b' })).toEqual([true, true]);
    expect(attaches({ standard: 'a-2b' })).toEqual([false, false]);
    expect(attaches({ formats: ['docx', 'bibtex'] })).toEqual([false, false]);
    expect(attaches({ attachData: false })).toEqual([false, false]);
  });

  it('is the document in several formats', () => {
    expect(severalOf(choice({ notes: true }), '{family}')).toEqual({
      document: 'cv',
      formats: ['pdf', 'bibtex'],
      notes: true,
      keys: '{family}',
    });
    expect(inputOf(choice(), null, '')).toBeNull();
  });

  it.each([
    ['no format', choice({ formats: [] }), ''],
    ['no document', choice({ document: null }), ''],
    ['a wrong name', choice({ name: '{colour}' }), ''],
    ['wrong citation keys', choice(), '{colour}'],
  ])('is nothing with %s', (_name, wrong, keys) => {
    expect(severalOf(wrong, keys)).toBeNull();
    expect(inputOf(wrong, null, keys)).toBeNull();
  });

  it('minds no citation keys where no file has them', () => {
    expect(inputOf(choice({ formats: ['pdf'] }), null, '{colour}')).not.toBeNull();
  });
});

describe('what a document remembers', () => {
  it('comes back as it was chosen', () => {
    const chosen = choice({ standard: 'ua-1', attachData: true, name: '{document}', notes: true });
    const remembering = document('ada', [], { exports: toRemember(chosen) });
    expect({ ...chosen, ...rememberedChoice(remembering) }).toEqual(chosen);
    expect(isRemembered(chosen, remembering)).toBe(true);
    expect(isRemembered({ ...chosen, formats: ['pdf'] }, remembering)).toBe(false);
    expect(isRemembered({ ...chosen, standard: null }, remembering)).toBe(false);
    expect(isRemembered({ ...chosen, attachData: false }, remembering)).toBe(false);
    expect(isRemembered({ ...chosen, formats: ['bibtex'], what: 'all' }, remembering)).toBe(false);
  });

  it('is a usual PDF at first, and leaves out what this version does not know', () => {
    const usual = { formats: ['pdf'], standard: null, attachData: false, name: '', notes: false };
    expect(rememberedChoice(document('ada', []))).toEqual(usual);
    expect(isRemembered(choice({ formats: ['pdf'] }), document('ada', []))).toBe(false);
    const newer = { formats: ['hologram', 'docx'], standard: 'x-9' };
    expect(rememberedChoice(document('ada', [], { exports: newer }))).toEqual({ ...usual, formats: ['docx'] });
    expect(rememberedChoice(document('ada', [], { exports: { formats: ['hologram'] } }))).toEqual(usual);
  });
});
