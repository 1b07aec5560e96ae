import { type Status, statuses } from '../../../shared/model/status.ts';
import { wordingFor } from '../../../shared/wording/wording.ts';
import form from '../../form/form.module.css';
import { DocumentText, useDocumentValue } from './document-fields.tsx';
import styles from './documents.module.css';

const shown = (Object.keys(statuses) as Status[]).filter((status) => status !== 'published');

/** What the document says of works that are not out, before their venue and without one. */
export function WordOptions() {
  const { say } = wordingFor(String(useDocumentValue(['locale'])));
  return (
    <>
      <p className={styles.hint}>
        Printed between the title of a work and its venue, and alone where there is no venue. Empty: as the language has it.
      </p>
      <div className={`${form.grid} ${styles.pairs}`}>
        {shown.flatMap((status) =>
          (['status', 'statusAlone'] as const).map((place) => (
            <DocumentText
              key={`${place}.${status}`}
              path={['words', `${place}.${status}`]}
              label={place === 'status' ? statuses[status] : `${statuses[status]}, without venue`}
              placeholder={say(`${place}.${status}`)}
            />
          )),
        )}
      </div>
    </>
  );
}
