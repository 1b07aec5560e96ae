import { notifications } from '@mantine/notifications';

/** A message that something was not carried out; stays until closed. */
export function notifyProblem(message: string): void {
  notifications.show({ message, color: 'red', autoClose: false, withBorder: true, closeButtonProps: { 'aria-label': 'Close message' } });
}

export function notify(message: string): void {
  notifications.show({ message, withBorder: true, autoClose: 5000, closeButtonProps: { 'aria-label': 'Close message' } });
}
