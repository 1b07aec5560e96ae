import { Modal } from '@mantine/core';
import { Fragment } from 'react';
import { keyName, partsOf, type Shortcut, shortcutGroups, shortcuts } from '../../shared/contract/shortcuts.ts';
import { useApp } from '../state/store.ts';
import { openDialog, useUi } from '../state/ui.ts';
import { useMac } from './platform.ts';
import styles from './shortcuts-dialog.module.css';

/** Every shortcut of this host, as the registry lists them. */
export function ShortcutsDialog() {
  const open = useUi((ui) => ui.dialog === 'shortcuts');
  return (
    <Modal opened={open} onClose={() => openDialog(null)} title="Keyboard shortcuts" size="xl">
      {open && <Groups />}
    </Modal>
  );
}

function Groups() {
  const desktop = useApp((state) => state.info?.host === 'electron');
  return (
    <div className={styles.groups}>
      {shortcutGroups.map((group) => (
        <section key={group} className={styles.group} aria-labelledby={`keys-${group}`}>
          <h3 id={`keys-${group}`} className={styles.heading}>
            {group}
          </h3>
          <dl className={styles.list}>
            {Object.entries<Shortcut>(shortcuts)
              .filter(([, shortcut]) => shortcut.group === group && (desktop || !shortcut.desktop))
              .map(([id, { label, keys }]) => (
                <div key={id} className={styles.line}>
                  <dt>{label}</dt>
                  <dd className={styles.keys}>
                    <Keys keys={keys} />
                  </dd>
                </div>
              ))}
          </dl>
        </section>
      ))}
    </div>
  );
}

/** The keys, those with the same modifiers together: Alt ↑ ↓ */
function Keys({ keys }: { readonly keys: readonly string[] }) {
  const mac = useMac();
  const byModifiers = new Map<string, string[]>();
  for (const one of keys) {
    const { modifiers, key } = partsOf(one);
    const together = modifiers.join('+');
    byModifiers.set(together, [...(byModifiers.get(together) ?? []), key]);
  }
  return [...byModifiers].map(([modifiers, last], i) => (
    <Fragment key={modifiers}>
      {i > 0 && <span className={styles.or}>or</span>}
      <span className={styles.combination}>
        {[...(modifiers === '' ? [] : modifiers.split('+')), ...last].map((part) => (
          <kbd key={part} className={styles.key}>
            {keyName(part, mac)}
          </kbd>
        ))}
      </span>
    </Fragment>
  ));
}
