import { Alert, Button, Group } from '@mantine/core';
import type { ReactNode } from 'react';
import { beginFileTask } from './file-actions.ts';

/** Something about the file as a whole, with what can be done about it. */
export function Banner(props: {
  readonly tone: 'red' | 'yellow' | 'ink';
  readonly title?: string;
  readonly text: string;
  readonly children?: ReactNode;
  /** More to read, under the text. */
  readonly below?: ReactNode;
}) {
  return (
    <Alert variant="light" color={props.tone} radius={0} py={8} title={props.title} role={props.tone === 'ink' ? 'status' : 'alert'}>
      <Group justify="space-between" gap="sm">
        <span>{props.text}</span>
        <Group gap={6}>{props.children}</Group>
      </Group>
      {props.below}
    </Alert>
  );
}

export const SaveAs = () => (
  <Button size="compact-xs" variant="default" onClick={() => beginFileTask('save-as')}>
    Save as …
  </Button>
);
