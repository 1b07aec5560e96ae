import { describe, expect, it } from 'vitest';
import { type AnyForm, codecsOf, typedSchema } from '../../../renderer/form/codecs.ts';
import { registry } from '../../../shared/entries/registry.ts';
import { Work } from '../../../shared/model/work.ts';
import { workKinds } from '../../../shared/works/work-kinds.ts';

const education = codecsOf(registry.education.form as unknown as AnyForm, registry.education.schema.shape);
const article = codecsOf(workKinds[0]?.form as unknown as AnyForm, Work.shape);

describe('controls and stored values', () => {
  it('removes an emptied optional field and keeps a required one as an empty text', () => {
    expect(education.get('result')?.read('', undefined)).toEqual({ ok: true, value: undefined });
    expect(education.get('degree')?.read('', undefined)).toEqual({ ok: true, value: '' });
  });

  it('stores dates as typed and prints them back', () => {
    expect(education.get('dates')?.read('Oct 2023 – present', undefined)).toEqual({ ok: true, value: { edtf: '2023-10/..' } });
    expect(education.get('dates')?.print({ edtf: '2023-10/..' })).toBe('Oct 2023 – present');
  });

  it('takes a DOI in any of its forms and names what is none', () => {
    expect(article.get('DOI')?.read('https://doi.org/10.1000/x', undefined)).toEqual({ ok: true, value: '10.1000/x' });
    expect(article.get('DOI')?.read('11.1000/x', undefined)).toMatchObject({ ok: false });
  });

  it('holds a web address to the schema', () => {
    expect(article.get('URL')?.read('javascript:alert(1)', undefined)).toMatchObject({ ok: false });
    expect(article.get('URL')?.read('https://example.org', undefined)).toEqual({ ok: true, value: 'https://example.org' });
  });

  it('stores amounts, numbers and limits as they are read, and says what is wrong with others', () => {
    const of = (kind: 'grant' | 'teaching' | 'narrative') =>
      codecsOf(registry[kind].form as unknown as AnyForm, registry[kind].schema.shape);
    const amount = of('grant').get('amount');
    expect(amount?.read('€ 1.250,50', { value: 1, currency: 'USD', note: 'kept' })).toEqual({
      ok: true,
      value: { value: 1250.5, currency: 'EUR', note: 'kept' },
    });
    expect(amount?.read('', undefined)).toEqual({ ok: true, value: undefined });
    expect(amount?.read('250', undefined)).toMatchObject({ ok: false, message: expect.stringContaining('Add the currency') });
    const size = of('teaching').get('size');
    expect(size?.read('1,200', undefined)).toEqual({ ok: true, value: 1200 });
    expect(size?.read('0', undefined)).toEqual({ ok: true, value: 0 });
    expect(size?.read('about 20', undefined)).toMatchObject({ ok: false });
    const limit = of('narrative').get('budget');
    expect(limit?.read('2500 characters', undefined)).toEqual({ ok: true, value: { most: 2500, unit: 'characters' } });
    expect(limit?.read('two pages', undefined)).toMatchObject({ ok: false });
  });

  it('stores a switch that is on unless said otherwise when it is off, and others only when they are on', () => {
    const referee = codecsOf(registry.referee.form as unknown as AnyForm, registry.referee.schema.shape).get('private');
    expect([referee?.read(true, undefined), referee?.read(false, undefined)]).toEqual([
      { ok: true, value: true },
      { ok: true, value: false },
    ]);
    expect(education.get('private')?.read(false, undefined)).toEqual({ ok: true, value: undefined });
  });

  it('reports every wrong field of a form by its key', () => {
    const values = Object.fromEntries([...article].map(([key, codec]) => [key, codec.print(undefined)]));
    const parsed = typedSchema(article).safeParse({ ...values, issued: 'some day', URL: 'ftp://x' });
    expect(parsed.error?.issues.map((issue) => issue.path.join('.')).sort()).toEqual(['URL', 'issued']);
    expect(typedSchema(article).safeParse(values).success).toBe(true);
  });

  it('has a codec for every field of every form', () => {
    for (const definition of Object.values(registry)) {
      const codecs = codecsOf(definition.form as unknown as AnyForm, definition.schema.shape);
      for (const codec of codecs.values()) expect(codec.read(codec.print(undefined), undefined).ok).toBe(true);
    }
    for (const kind of workKinds) {
      for (const codec of codecsOf(kind.form as unknown as AnyForm, Work.shape).values())
        expect(codec.read(codec.print(undefined), undefined).ok).toBe(true);
    }
  });
});
