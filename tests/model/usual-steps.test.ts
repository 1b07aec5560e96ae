import { describe, expect, it } from 'vitest';
import { type Status, statuses } from '../../shared/model/status.ts';
import { isSetback, usualNextStep } from '../../shared/model/usual-steps.ts';

describe('the step that usually follows', () => {
  it('leads from the first idea to publication', () => {
    const way: (Status | undefined)[] = ['idea'];
    while (way.at(-1) !== undefined && way.length < 20) way.push(usualNextStep(way.at(-1)));
    expect(way).toEqual(['idea', 'in-preparation', 'submitted', 'under-review', 'accepted', 'published', undefined]);
  });

  it('begins with the submission, and begins again after a setback that is not the end', () => {
    expect(usualNextStep(undefined)).toBe('submitted');
    const setbacks = (Object.keys(statuses) as Status[]).filter(isSetback);
    expect(setbacks).toEqual(['rejected', 'withdrawn', 'retracted']);
    expect(setbacks.map(usualNextStep)).toEqual(['submitted', 'submitted', undefined]);
  });
});
