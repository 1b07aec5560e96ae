import { Alert, Progress, Text } from '@mantine/core';
import { Icon } from '../../components/icon.tsx';
import { nameOfFormat } from './choice.ts';
import classes from './export.module.css';
import type { Stage } from './use-export.ts';

/** How far an export is, and what came of it. */
export function ExportOutcome({ stage }: { readonly stage: Stage }) {
  return (
    <div aria-live="polite">
      {stage.kind === 'working' && (
        <div style={{ marginTop: 14 }}>
          <Text size="xs">{stage.cancelling ? 'Stopping' : stage.step} …</Text>
          <Progress mt={4} value={Math.max(4, stage.share * 100)} aria-label="Progress of the export" />
        </div>
      )}
      {stage.kind === 'failed' && !stage.findings.some((finding) => finding.severity === 'error') && (
        <Alert mt={14} color="red" variant="light" title="Not exported">
          {stage.message}
        </Alert>
      )}
      {stage.kind === 'done' && <Done stage={stage} />}
    </div>
  );
}

function Done({ stage }: { readonly stage: Extract<Stage, { readonly kind: 'done' }> }) {
  const { file, files, name } = stage;
  const written = files.filter(({ failure }) => failure === null);
  const missing = files.filter(({ failure }) => failure !== null);
  if (missing.length > 0) {
    const title =
      written.length === 0
        ? 'Not exported'
        : `${written.length} of ${files.length} files exported${stage.cancelled ? ', then cancelled' : ''}`;
    return (
      <Alert mt={14} color={stage.cancelled ? 'gray' : 'red'} variant="light" title={title}>
        {written.length > 0 && (
          <>
            {file ? `In ${file.folder}:` : `In ${name}, among your downloads:`}
            <ul className={classes.files}>
              {written.map((one) => (
                <li key={one.format}>{one.name}</li>
              ))}
            </ul>
          </>
        )}
        Not written:
        <ul className={classes.files}>
          {missing.map(({ format, failure }) => (
            <li key={format}>
              {nameOfFormat(format)}: {failure?.message}
            </li>
          ))}
        </ul>
      </Alert>
    );
  }
  const many = files.length > 1;
  // In a low window they are scrolled out of sight.
  const notes = stage.findings.filter(({ severity }) => severity === 'warning').length;
  return (
    <Alert mt={14} color="green" variant="light" icon={<Icon name="check" />} title="Exported">
      {file
        ? `${many ? `${files.length} files are` : `${name} is`} in ${file.folder}.`
        : `${name} is among your downloads${many ? `, with ${files.length} files` : ''}.`}
      {notes > 0 && <div>{`${notes === 1 ? 'One thing above is' : `${notes} things above are`} worth a look.`}</div>}
    </Alert>
  );
}
