import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';

const closeButtonProps = { 'aria-label': 'Close message' };

/** A message that something was not carried out; stays until closed. The same message is shown once. */
export function notifyProblem(message: string): void {
  notifications.show({ id: `problem-${message}`, message, color: 'red', autoClose: false, withBorder: true, closeButtonProps });
}

/** A message that something was done which cannot be seen. */
export function notifyDone(message: string): void {
  notifications.show({ message, autoClose: 5000, withBorder: true, closeButtonProps });
}

/**
 * A message about something that can be taken back; one that `warns` of what follows from it stays longer. Call it through `offerUndo`,
 * which knows which step it is about. Returns what closes it.
 */
export function notifyUndo(
  message: string,
  onUndo: () => void,
  { warns, onClose }: { readonly warns: boolean; readonly onClose: () => void },
): () => void {
  const id = `undo-${crypto.randomUUID()}`;
  show(id, message, 'Undo', onUndo, { ...(warns ? { autoClose: 20_000, color: 'yellow' } : { autoClose: 8000 }), onClose });
  return () => notifications.hide(id);
}

/** A message about something that was done, with what could come next. */
export function notifyNext(message: string, label: string, onChoose: () => void): void {
  show(`next-${crypto.randomUUID()}`, message, label, onChoose, { autoClose: 8000 });
}

/** A problem with one way out besides closing the message; stays until closed. */
export function notifyChoice(message: string, label: string, onChoose: () => void): void {
  show(`choice-${message}`, message, label, onChoose, { autoClose: false, color: 'red' });
}

function show(
  id: string,
  message: string,
  label: string,
  onChoose: () => void,
  look: { readonly autoClose: number | false; readonly color?: string; readonly onClose?: () => void },
): void {
  notifications.show({
    ...look,
    id,
    withBorder: true,
    closeButtonProps,
    message: (
      <Group justify="space-between" wrap="nowrap" gap="md">
        <Text span size="sm" flex="1 1 0" miw={0}>
          {message}
        </Text>
        <Button
          size="compact-xs"
          variant="light"
          flex="0 0 auto"
          miw={56}
          onClick={() => {
            notifications.hide(id);
            onChoose();
          }}
        >
          {label}
        </Button>
      </Group>
    ),
  });
}
