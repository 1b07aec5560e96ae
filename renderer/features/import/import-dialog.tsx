import { Button, Group, Modal, Progress, Text } from '@mantine/core';
import { useUi } from '../../state/ui.ts';
import { ChooseSources } from './choose-sources.tsx';
import { cancelImport, useImport } from './import-state.ts';
import { Review } from './review.tsx';

/** Brings in what other programs wrote: choose, read, look, take over. */
export function ImportDialog() {
  const open = useUi((ui) => ui.dialog === 'import');
  const stage = useImport((state) => state.stage);
  const wide = stage === 'review' || stage === 'applying';
  return (
    <Modal opened={open} onClose={cancelImport} title="Import" size={wide ? 860 : 520} closeOnClickOutside={!wide}>
      {open && (stage === 'choose' ? <ChooseSources /> : stage === 'reading' ? <Reading /> : <Review />)}
    </Modal>
  );
}

function Reading() {
  const share = useImport((state) => state.share);
  const count = useImport((state) => state.given.length);
  return (
    <>
      <Text size="sm" aria-live="polite">
        Reading {count === 1 ? 'one source' : `${count} sources`} …
      </Text>
      <Progress mt={10} value={Math.max(3, share * 100)} aria-label="Progress of reading" />
      <Group justify="flex-end" mt={16}>
        <Button variant="default" data-autofocus onClick={cancelImport}>
          Cancel
        </Button>
      </Group>
    </>
  );
}
