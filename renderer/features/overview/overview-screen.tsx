import { Button } from '@mantine/core';
import { useMemo } from 'react';
import { Link } from 'wouter';
import { useShallow } from 'zustand/react/shallow';
import { definitionOf, entryKinds } from '../../../shared/entries/registry.ts';
import { personLabel } from '../../../shared/model/person.ts';
import type { Work } from '../../../shared/model/work.ts';
import { Icon } from '../../components/icon.tsx';
import { Screen } from '../../components/screen.tsx';
import { findingsText, stopText } from '../../lib/findings.ts';
import { useCheckCount } from '../../state/checks.ts';
import { paths } from '../../state/navigate.ts';
import { itemOf } from '../../state/select.ts';
import { useApp } from '../../state/store.ts';
import { useCurrentPerson } from '../../state/ui.ts';
import { DocumentCards } from './document-cards.tsx';
import { FirstPerson } from './first-person.tsx';
import { NextSteps } from './next-steps.tsx';
import styles from './overview.module.css';
import { RecentChanges } from './recent-changes.tsx';
import { WorksChart } from './works-chart.tsx';

/** What is there, what is unfinished and what could come next. */
export function OverviewScreen() {
  const person = useCurrentPerson();
  return person === null ? <FirstPerson /> : <OverviewOf key={person} person={person} />;
}

function OverviewOf({ person }: { readonly person: string }) {
  const name = useApp((state) => {
    const owner = itemOf(state, 'people', person);
    return owner ? personLabel(owner) : '';
  });
  return (
    <Screen title={name || 'Overview'} subtitle="Overview">
      <Findings />
      <DocumentCards person={person} />
      <NextSteps person={person} />
      <RecentChanges />
      <Holdings person={person} />
    </Screen>
  );
}

function Findings() {
  const { count, stopping } = useCheckCount();
  if (count === 0) return null;
  return (
    <div className={stopping > 0 ? `${styles.notice} ${styles.stopping}` : styles.notice}>
      <Icon name={stopping > 0 ? 'circle-alert' : 'triangle-alert'} size={15} />
      <span>
        {findingsText(count)}
        {stopping > 0 && `, ${stopText(stopping)}`}
      </span>
      <Button component={Link} href={paths.checks} variant="default" size="compact-xs">
        Show
      </Button>
    </div>
  );
}

const noWorks: readonly Work[] = [];

/** How much there is of everything, the works by year. */
function Holdings({ person }: { readonly person: string }) {
  const counts = useApp(
    useShallow((state) =>
      entryKinds.map((kind) => (state.portfolio?.entries ?? []).filter((entry) => entry.kind === kind && entry.person === person).length),
    ),
  );
  const works = useApp((state) => state.portfolio?.works ?? noWorks);
  const own = useMemo(() => works.filter((work) => work.contributors.some((one) => one.person === person)), [works, person]);
  return (
    <section aria-label="In this portfolio" className={styles.section}>
      <h2 className={styles.heading}>In this portfolio</h2>
      <WorksChart works={own} />
      <ul className={`${styles.counts} ${styles.columns}`}>
        <li>
          <Link href={paths.works} className={styles.countLink}>
            <Icon name="library" size={15} />
            <span className={styles.text}>Works</span>
            <span className={styles.dimmed}>{works.length === own.length ? '' : `${own.length} of them yours`}</span>
            <span className={styles.count}>{works.length}</span>
          </Link>
        </li>
        {entryKinds.map((kind, index) =>
          counts[index] ? (
            <li key={kind}>
              <Link href={paths.entries(kind)} className={styles.countLink}>
                <Icon name={definitionOf(kind).icon} size={15} />
                <span className={styles.text}>{definitionOf(kind).name.many}</span>
                <span className={styles.count}>{counts[index]}</span>
              </Link>
            </li>
          ) : null,
        )}
      </ul>
    </section>
  );
}
