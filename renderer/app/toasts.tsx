import { Notifications } from '@mantine/notifications';
import styles from './app.module.css';

/** Dialogs begin at 200: a message must not cover their buttons. */
const BELOW_DIALOGS = 190;

/** Messages stand at the bottom right, where they cover neither what is typed and ticked nor the bars at the bottom. */
export function Toasts() {
  return (
    <Notifications position="bottom-right" limit={4} containerWidth={360} zIndex={BELOW_DIALOGS} classNames={{ root: styles.toasts }} />
  );
}
