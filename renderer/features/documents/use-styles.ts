import { useEffect, useState } from 'react';
import type { Output } from '../../../shared/contract/contract.ts';
import { call } from '../../lib/api.ts';

type Styles = Output<'styles.list'>;
let known: Styles | null = null;

/** Installed reference styles; empty until the host has answered once. */
export function useStyles(): Styles {
  const [styles, setStyles] = useState<Styles>(known ?? []);
  useEffect(() => {
    if (known) return;
    let live = true;
    call('styles.list', {}).then(
      (list) => {
        known = list;
        if (live) setStyles(list);
      },
      () => {
        // Without the list the chosen style still shows by its id; the next visit asks again.
      },
    );
    return () => {
      live = false;
    };
  }, []);
  return styles;
}
