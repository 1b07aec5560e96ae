import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Salvage } from '../../../shared/contract/session.ts';
import { useApp } from '../../state/store.ts';
import { Banner, SaveAs } from './banner.tsx';
import { askAboutFile } from './file-actions.ts';
import { LeftOutList, leftOutCount } from './left-out.tsx';

/** Above the screens while they show what can be read of a damaged file. */
export function SalvageBanner({ salvage }: { readonly salvage: Salvage }) {
  const reason = useApp((state) => state.session?.accessReason?.message ?? '');
  const [open, setOpen] = useState(false);
  const count = leftOutCount(salvage);
  return (
    <Banner
      tone="ink"
      title="Damaged file, open for reading only"
      text={`${reason} ${count === 0 ? 'Nothing had to be left out.' : ''}`}
      below={open && <LeftOutList salvage={salvage} />}
    >
      {count > 0 && (
        <Button size="compact-xs" variant="default" aria-expanded={open} onClick={() => setOpen(!open)}>
          Left out: {count}
        </Button>
      )}
      <Button size="compact-xs" variant="default" onClick={() => void askAboutFile('session.show-salvage', { show: false })}>
        Back
      </Button>
      <SaveAs />
    </Banner>
  );
}
