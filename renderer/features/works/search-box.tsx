import { TextInput } from '@mantine/core';
import { memo } from 'react';
import { Icon } from '../../components/icon.tsx';
import { useShown } from './use-shown.ts';
import styles from './works.module.css';
import { useWorksView } from './works-view.ts';

type Props = {
  /** How many works there are. */
  readonly count: number;
  /** Goes on to the table. */
  readonly onDown: () => void;
};

/** Search as you type, with how many are found. Filters change the number only, so that the box is not drawn anew for them. */
export const SearchBox = memo(function SearchBox({ count, onDown }: Props) {
  const query = useWorksView((view) => view.query);
  return (
    <TextInput
      className={styles.search}
      aria-label="Search works"
      placeholder="Search any of their words"
      leftSection={<Icon name="search" size={14} />}
      rightSectionWidth={112}
      rightSectionPointerEvents="none"
      rightSection={<Found count={count} />}
      value={query}
      onChange={(event) => useWorksView.setState({ query: event.currentTarget.value })}
      onKeyDown={(event) => {
        if (event.key === 'ArrowDown') onDown();
        else if (event.key === 'Escape' && query) useWorksView.setState({ query: '' });
        else return;
        event.preventDefault();
      }}
    />
  );
});

function Found({ count }: Pick<Props, 'count'>) {
  const found = useShown().shown.length;
  return (
    <span role="status" className={styles.found}>
      {found < count && `${found.toLocaleString('en-GB')} of ${count.toLocaleString('en-GB')}`}
    </span>
  );
}
