import { Notifications } from '@mantine/notifications';
import { useApp } from '../state/store.ts';
import styles from './app.module.css';
import { useNavWidth } from './use-nav-width.ts';

/** Dialogs begin at 200: a message must not cover their buttons. */
const BELOW_DIALOGS = 190;

/** Messages stand at the bottom of the middle pane, where they cover neither the person menu nor the status bar. */
export function Toasts() {
  const width = useNavWidth();
  const open = useApp((state) => state.portfolio !== null);
  return (
    <Notifications
      position="bottom-left"
      limit={4}
      containerWidth={400}
      zIndex={BELOW_DIALOGS}
      classNames={{ root: styles.toasts }}
      style={{ ['--toasts-left' as string]: `${open ? width + 12 : 16}px` }}
    />
  );
}
