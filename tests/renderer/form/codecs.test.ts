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
