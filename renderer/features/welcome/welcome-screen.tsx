import { Button, UnstyledButton } from '@mantine/core';
import { Icon } from '../../components/icon.tsx';
import { useApp } from '../../state/store.ts';
import styles from './welcome.module.css';

type Props = {
  readonly onNew: () => void;
  readonly onOpen: () => void;
  readonly onSample: () => void;
  readonly onRecent: (path: string) => void;
};

const none: readonly { readonly path: string; readonly name: string; readonly folder: string }[] = [];

/** While no file is open: what this is, and the three ways in. */
export function WelcomeScreen({ onNew, onOpen, onSample, onRecent }: Props) {
  const recent = useApp((state) => state.session?.recent ?? none);
  return (
    <main className={styles.page}>
      <div className={styles.column}>
        <img src="./icon.svg" alt="" width={44} height={44} />
        <h1 className={styles.title}>Scholarfolio</h1>
        <p className={styles.lead}>Keep your academic life in one file on your own computer, and typeset every CV from it.</p>
        <div className={styles.ways}>
          <Way icon="plus" name="New portfolio" text="Start with your name; a first CV is laid out at once." onClick={onNew} />
          <Way icon="folder-open" name="Open …" text="A portfolio on this computer." onClick={onOpen} />
          <Way icon="book" name="Open the sample" text="Two invented researchers, to look around and try things." onClick={onSample} />
        </div>
        {recent.length > 0 && (
          <section aria-labelledby="recent-files">
            <h2 id="recent-files" className={styles.heading}>
              Recent
            </h2>
            <ul className={styles.recent}>
              {recent.map((file) => (
                <li key={file.path}>
                  <Button
                    variant="subtle"
                    color="gray"
                    fullWidth
                    justify="flex-start"
                    leftSection={<Icon name="file-text" size={15} />}
                    onClick={() => onRecent(file.path)}
                  >
                    <span className={styles.fileName}>{file.name}</span>
                    <span className={styles.folder}>{file.folder}</span>
                  </Button>
                </li>
              ))}
            </ul>
          </section>
        )}
        <p className={styles.note}>
          Publications or a CV in a file already? Drop it here: BibTeX, RIS, ORCID, a spreadsheet or a plain list. It is read into a new
          portfolio, or into the one that you open.
          <br />
          Everything stays on this machine. The file is plain text that you can copy, compare and keep for decades.
        </p>
      </div>
    </main>
  );
}

function Way(props: { readonly icon: string; readonly name: string; readonly text: string; readonly onClick: () => void }) {
  return (
    <UnstyledButton className={styles.way} onClick={props.onClick}>
      <span className={styles.wayIcon}>
        <Icon name={props.icon} size={18} />
      </span>
      <span>
        <span className={styles.wayName}>{props.name}</span>
        <span className={styles.wayText}>{props.text}</span>
      </span>
    </UnstyledButton>
  );
}
