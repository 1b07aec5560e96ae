import { useEffect, useState } from 'react';
import type { Input, Output } from '../../../shared/contract/contract.ts';
import { call, HostLost } from '../../lib/api.ts';
import { saveDownload } from '../../lib/download.ts';
import { settled } from '../../state/app.ts';
import { keyPattern } from './key-pattern.ts';

export type SitePlan = Output<'site.plan'>;
export type PublishStage =
  | { readonly kind: 'ready' }
  | { readonly kind: 'working' }
  | { readonly kind: 'done'; readonly published: Output<'site.publish'> }
  /** `replaceable`: it can be done all the same, by replacing what stands in the way. */
  | { readonly kind: 'failed'; readonly message: string; readonly replaceable: boolean };

const problem = (error: unknown): string => {
  if (error instanceof HostLost) return `${error.message} Start it again, then publish.`;
  console.error(error);
  return 'It ended with an error in Scholarfolio. Try again.';
};

/** What publishing a document would make public; null until that is known. */
export function useSitePlan(document: string, published: boolean): { readonly plan: SitePlan | null; readonly failure: string | null } {
  const [plan, setPlan] = useState<SitePlan | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the folder is known when it was published
  useEffect(() => {
    let left = false;
    settled()
      .then(() => call('site.plan', { document, ...keyPattern() }))
      .then(
        (answer) => {
          if (left) return;
          setPlan(answer.failure ? null : answer);
          setFailure(answer.failure?.message ?? null);
        },
        (error: unknown) => left || setFailure(problem(error)),
      );
    return () => {
      left = true;
    };
  }, [document, published]);
  return { plan, failure };
}

export function usePublish() {
  const [stage, setStage] = useState<PublishStage>({ kind: 'ready' });
  const publish = async (input: Omit<Input<'site.publish'>, 'keys'>): Promise<void> => {
    setStage({ kind: 'working' });
    try {
      await settled();
      const published = await call('site.publish', { ...input, ...keyPattern() });
      if (published.cancelled) return setStage({ kind: 'ready' });
      if (published.failure)
        return setStage({ kind: 'failed', message: published.failure.message, replaceable: published.failure.code === 'in-the-way' });
      if (published.download) saveDownload(published.download);
      setStage({ kind: 'done', published });
    } catch (error) {
      setStage({ kind: 'failed', message: problem(error), replaceable: false });
    }
  };
  return { stage, publish };
}
