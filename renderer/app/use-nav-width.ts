import { useMediaQuery } from '@mantine/hooks';
import { useUi } from '../state/ui.ts';

const NARROW = '(max-width: 1099px)';
/** The longest name of a screen fits. */
const NARROW_NAV = 236;

/** Whether form and pages share one place. */
export function useNarrow(): boolean {
  return useMediaQuery(NARROW, false, { getInitialValueInEffect: false });
}

/** Width of the navigation, px: as it was dragged; in a narrow window no more than it needs. */
export function useNavWidth(): number {
  const narrow = useNarrow();
  const chosen = useUi((ui) => ui.navWidth);
  return narrow ? Math.min(chosen, NARROW_NAV) : chosen;
}
