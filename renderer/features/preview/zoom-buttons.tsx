import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { memo } from 'react';
import beside from '../../components/beside.module.css';

const STEPS = [0.25, 0.33, 0.5, 0.67, 0.75, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3, 4];

type Props = {
  readonly zoom: number;
  readonly fits: boolean;
  /** Takes a factor, or null for as wide as the room. */
  readonly choose: (zoom: number | null) => void;
};

/** Size of the pages. Kept from drawing itself anew with every answer of the host. */
export const ZoomButtons = memo(function ZoomButtons({ zoom, fits, choose }: Props) {
  return (
    <>
      <Button className={beside.push} size="compact-xs" variant="subtle" aria-pressed={fits} onClick={() => choose(null)}>
        Fit width
      </Button>
      <Tooltip label="Smaller">
        <ActionIcon variant="subtle" aria-label="Smaller" onClick={() => choose(STEPS.findLast((step) => step < zoom - 0.005) ?? zoom)}>
          −
        </ActionIcon>
      </Tooltip>
      <span>{Math.round(zoom * 100)} %</span>
      <Tooltip label="Larger">
        <ActionIcon variant="subtle" aria-label="Larger" onClick={() => choose(STEPS.find((step) => step > zoom + 0.005) ?? zoom)}>
          +
        </ActionIcon>
      </Tooltip>
    </>
  );
});
