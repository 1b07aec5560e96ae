import { Alert, NativeSelect, Radio, Stack } from '@mantine/core';
import { useState } from 'react';
import type { FailureInfo } from '../../../shared/contract/session.ts';
import { encodingChoices, encodingName } from './encoding-names.ts';
import styles from './import.module.css';
import { useImport } from './import-state.ts';
import { readAs } from './read-sources.ts';

/** A source that could not be read: the reason, or the question of how its letters are written. */
export function SourceQuestion({ source }: { readonly source: number }) {
  const about = useImport((state) => state.sources[source]);
  if (!about?.failure) return null;
  if (about.readings.length > 0) return <EncodingQuestion source={source} {...about} />;
  return (
    <Alert color="red" variant="light" role="alert" py={8}>
      {about.failure.message}
    </Alert>
  );
}

type QuestionProps = {
  readonly source: number;
  readonly name: string;
  readonly failure: FailureInfo | null;
  readonly readings: readonly { readonly encoding: string; readonly sample: string }[];
};

const OTHER = 'other';

function EncodingQuestion({ source, name, failure, readings }: QuestionProps) {
  const [other, setOther] = useState(false);
  return (
    <div className={styles.question}>
      <Radio.Group
        label={`Which of these lines of ${name} reads right?`}
        description={
          failure?.code === 'encoding-unknown'
            ? `It cannot be read the way that was chosen. Choose another one.`
            : 'The file does not say how its letters are written, and there is more than one way to read them.'
        }
        onChange={(value) => {
          if (value === OTHER) setOther(true);
          else void readAs(source, value);
        }}
      >
        <Stack gap={8} mt={8}>
          {readings.map(({ encoding, sample }) => (
            <Radio
              key={encoding}
              size="xs"
              value={encoding}
              label={<span className={styles.sample}>{sample || 'The same in every way of reading'}</span>}
              description={encodingName(encoding)}
            />
          ))}
          <Radio size="xs" value={OTHER} label="Another one …" />
        </Stack>
      </Radio.Group>
      {other && (
        <NativeSelect
          mt={8}
          size="xs"
          aria-label={`How the letters of ${name} are written`}
          defaultValue=""
          data={[{ value: '', label: 'Choose …' }, ...encodingChoices()]}
          onChange={(event) => event.currentTarget.value && void readAs(source, event.currentTarget.value)}
        />
      )}
    </div>
  );
}
