import { Button } from '@mantine/core';
import { Link } from 'wouter';
import { useShallow } from 'zustand/react/shallow';
import { Icon } from '../../components/icon.tsx';
import { paths } from '../../state/navigate.ts';
import { itemOf } from '../../state/select.ts';
import { useApp } from '../../state/store.ts';
import { chooseDocument, openDialog } from '../../state/ui.ts';
import styles from './document-cards.module.css';
import overview from './overview.module.css';
import { SiteCover } from './site-cover.tsx';
import { Thumbnail } from './thumbnail.tsx';

/** Documents in use with their first pages, sites with a cover; those in the archive and about other people are counted only. */
export function DocumentCards({ person }: { readonly person: string }) {
  const documents = useApp(
    useShallow((state) =>
      (state.portfolio?.documents ?? []).filter(({ owner, archived }) => owner === person && !archived).map(({ id }) => id),
    ),
  );
  const archived = useApp((state) => (state.portfolio?.documents ?? []).filter((one) => one.owner === person && one.archived).length);
  const foreign = useApp((state) => (state.portfolio?.documents ?? []).filter(({ owner }) => owner !== person).length);
  const aside = [
    archived > 0 && `${archived} in the archive`,
    foreign > 0 && `${foreign} about ${foreign === 1 ? 'somebody else' : 'others'}`,
  ].filter(Boolean);
  return (
    <section aria-label="Documents" className={overview.section}>
      <h2 className={overview.heading}>Documents</h2>
      {documents.length === 0 && <p className={overview.dimmed}>None yet.</p>}
      <ul className={styles.cards}>
        {documents.map((id) => (
          <DocumentCard key={id} id={id} />
        ))}
      </ul>
      {aside.length > 0 && (
        <Link href={paths.documents} className={overview.more}>
          {aside.join(', ')}
        </Link>
      )}
    </section>
  );
}

function DocumentCard({ id }: { readonly id: string }) {
  const name = useApp((state) => itemOf(state, 'documents', id)?.name ?? '');
  const isSite = useApp((state) => itemOf(state, 'documents', id)?.site !== undefined);
  const [action, icon] = isSite ? (['Publish', 'upload'] as const) : (['Export', 'download'] as const);
  return (
    <li className={styles.card}>
      <Link href={paths.document(id)} className={styles.link} onClick={() => chooseDocument(id)}>
        {isSite ? <SiteCover id={id} /> : <Thumbnail id={id} />}
        <span className={styles.name}>{name}</span>
        {isSite && <span className={styles.kind}>Web site</span>}
      </Link>
      <Button
        variant="default"
        size="compact-xs"
        leftSection={<Icon name={icon} size={13} />}
        aria-label={`${action} ${name}`}
        onClick={() => {
          chooseDocument(id);
          openDialog(isSite ? 'publish' : 'export');
        }}
      >
        {action}
      </Button>
    </li>
  );
}
