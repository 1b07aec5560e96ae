import { personLabel } from '../../../shared/model/person.ts';
import { DEFAULT_ACCENT, DEFAULT_FONT } from '../../../shared/model/site.ts';
import { itemOf, useItem } from '../../state/select.ts';
import { useApp } from '../../state/store.ts';
import styles from './site-cover.module.css';

/** Stands for a web site among the first pages of documents: no page of paper, but whose it is, in its colour and typefaces. */
export function SiteCover({ id }: { readonly id: string }) {
  const document = useItem('documents', id);
  const owner = useApp((state) => itemOf(state, 'people', document?.owner ?? ''));
  const { accent = DEFAULT_ACCENT, font = DEFAULT_FONT } = document?.site ?? {};
  return (
    <div className={styles.cover} aria-hidden>
      <div className={styles.bar}>
        <i />
        <i />
        <i />
      </div>
      <p className={styles.owner} data-font={font} style={{ color: accent }}>
        {owner ? personLabel(owner) : ''}
      </p>
      <div className={styles.lines}>
        <i style={{ background: accent }} />
        <i />
        <i />
        <i />
      </div>
    </div>
  );
}
