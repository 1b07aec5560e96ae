import { Anchor } from '@mantine/core';
import { Fragment, memo, useMemo } from 'react';
import type { Entry } from '../../../shared/entries/registry.ts';
import type { PortfolioDocument } from '../../../shared/model/document.ts';
import { jsonEqual } from '../../../shared/text/json-equal.ts';
import styles from '../../components/components.module.css';
import { type OtherOrder, otherOrders } from '../../lib/entry-order.ts';
import { openSpot } from '../../state/navigate.ts';
import { useApp } from '../../state/store.ts';

const none: readonly never[] = [];

/** Under a list that can be rearranged: which documents do not follow its order, each a link to the section. */
export function OrderNote({ ids }: { readonly ids: readonly string[] }) {
  const documents: readonly PortfolioDocument[] = useApp((state) => state.portfolio?.documents ?? none);
  const entries: readonly Entry[] = useApp((state) => state.portfolio?.entries ?? none);
  const others = useMemo(() => {
    const listed = new Set(ids);
    return otherOrders(
      documents,
      entries.filter((entry) => listed.has(entry.id)),
    );
  }, [documents, entries, ids]);
  if (others.length === 0) return null;
  return (
    <p className={styles.listNote}>
      <Named others={others.filter((one) => one.by === 'hand')} one="keeps an order of its own" many="keep an order of their own" />{' '}
      <Named others={others.filter((one) => one.by === 'date')} one="sorts by date" many="sort by date" />
    </p>
  );
}

type NamedProps = { readonly others: readonly OtherOrder[]; readonly one: string; readonly many: string };

/** "CV keeps an order of its own.", "2 documents keep an order of their own: CV, Short CV." */
const Named = memo(function Named({ others, one, many }: NamedProps) {
  if (others.length === 0) return null;
  const links = others.map((other, index) => (
    <Fragment key={other.document}>
      {index > 0 && ', '}
      <Anchor
        component="button"
        type="button"
        fz="inherit"
        onClick={() => openSpot({ collection: 'documents', id: other.document, path: `sections.${other.section}.items` })}
      >
        {other.name}
      </Anchor>
    </Fragment>
  ));
  return others.length === 1 ? (
    <>
      {links} {one}.
    </>
  ) : (
    <>
      {others.length} documents {many}: {links}.
    </>
  );
}, jsonEqual);
