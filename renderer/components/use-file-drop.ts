import { type DragEvent, useState } from 'react';

/** Whether a file is held over an element, and the handlers that make it take the first file that is dropped there. */
export function useFileDrop(readOnly: boolean, onFile: (file: File | undefined) => void) {
  const [over, setOver] = useState(false);
  const drop = {
    onDragOver: (event: DragEvent) => {
      if (readOnly || !event.dataTransfer.types.includes('Files')) return;
      event.preventDefault();
      setOver(true);
    },
    onDragLeave: () => setOver(false),
    onDrop: (event: DragEvent) => {
      event.preventDefault();
      setOver(false);
      onFile(event.dataTransfer.files[0]);
    },
  };
  return { over, drop };
}
