import { VisuallyHidden } from '@mantine/core';
import { useMemo } from 'react';
import type { Work } from '../../../shared/model/work.ts';
import { type ChartGroup, chartGroups, worksByYear } from '../../lib/works-by-year.ts';
import styles from './works-chart.module.css';

const names: Readonly<Record<ChartGroup, string>> = {
  articles: 'Articles',
  conference: 'Conference papers',
  talks: 'Talks',
  others: 'Others',
};

/** In pixels: of the highest bar, and of one work at most. */
const HEIGHT = 84;
const WORK = 14;

/** Works a year, stacked by group; nothing while there is not more than one year to compare. */
export function WorksChart({ works }: { readonly works: readonly Work[] }) {
  const { years, undated, older } = useMemo(() => worksByYear(works), [works]);
  if (years.length < 2) return null;
  const unit = Math.min(WORK, HEIGHT / Math.max(...years.map(({ total }) => total)));
  const used = chartGroups.filter((group) => years.some(({ counts }) => counts[group] > 0));
  const every = Math.ceil(years.length / 10);
  const aside = [undated > 0 && `${undated} without a year`, older > 0 && `${older} before ${years[0]?.year}`].filter(Boolean).join(', ');
  return (
    <figure className={styles.chart}>
      <div className={styles.bars} aria-hidden>
        {years.map(({ year, counts, total }, i) => (
          <div key={year} className={styles.year} title={`${year}: ${words(counts)}`}>
            <span className={styles.total}>{total || ''}</span>
            {used.toReversed().map((group) => (
              <span key={group} className={styles[group]} style={{ height: counts[group] * unit }} />
            ))}
            <span className={styles.label}>{(years.length - 1 - i) % every === 0 ? year : ''}</span>
          </div>
        ))}
      </div>
      <figcaption className={styles.legend}>
        {used.map((group) => (
          <span key={group} className={styles.key}>
            <span className={styles[group]} />
            {names[group]}
          </span>
        ))}
        {aside && <span className={styles.aside}>{aside}</span>}
      </figcaption>
      <VisuallyHidden>
        <table>
          <caption>Works by year</caption>
          <thead>
            <tr>
              <th scope="col">Year</th>
              {used.map((group) => (
                <th key={group} scope="col">
                  {names[group]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {years.map(({ year, counts }) => (
              <tr key={year}>
                <th scope="row">{year}</th>
                {used.map((group) => (
                  <td key={group}>{counts[group]}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </VisuallyHidden>
    </figure>
  );
}

/** "3 articles, 1 talk". */
function words(counts: Readonly<Record<ChartGroup, number>>): string {
  const one: Readonly<Record<ChartGroup, string>> = { articles: 'article', conference: 'conference paper', talks: 'talk', others: 'other' };
  const parts = chartGroups.flatMap((group) =>
    counts[group] > 0 ? [counts[group] === 1 ? `1 ${one[group]}` : `${counts[group]} ${names[group].toLowerCase()}`] : [],
  );
  return parts.join(', ') || 'none';
}
