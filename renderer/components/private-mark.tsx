import { VisuallyHidden } from '@mantine/core';
import styles from './components.module.css';
import { Icon } from './icon.tsx';

const WORDS = 'Private: not on web pages';

/** In a list, that an item never goes to the web. */
export function PrivateMark() {
  return (
    <span className={styles.privateMark} title={WORDS}>
      <Icon name="lock" size={12} />
      <VisuallyHidden>{WORDS}</VisuallyHidden>
    </span>
  );
}
