import { Button, SegmentedControl, VisuallyHidden } from '@mantine/core';
import { useEffect, useId, useRef, useState } from 'react';
import { PHOTO_BYTES } from '../../../shared/model/photo.ts';
import type { Chosen } from '../../lib/open-picture.ts';
import { firstCrop, frameOf, kept, keyedCrop, mostZoom, moved, type Shape, zoomed } from './crop.ts';
import styles from './photo.module.css';
import { drawCrop } from './picture-file.ts';
import { useDrag } from './use-drag.ts';

/** Below this many pixels a printed photo looks coarse. */
const COARSE = 240;

type Props = {
  readonly chosen: Chosen;
  readonly onUse: (crop: Parameters<typeof drawCrop>[2], shape: Shape) => void;
  readonly onCancel: () => void;
};

/** Cuts the photo out of a picture: by dragging and zooming, or with the keys. What stands in the frame is what is printed. */
export function PhotoCropper({ chosen, onUse, onCancel }: Props) {
  const { bitmap } = chosen;
  const [shape, setShape] = useState<Shape>('square');
  const [crop, setCrop] = useState(() => firstCrop(bitmap, 'square'));
  const frame = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const help = useId();
  const drag = useDrag(frame, {
    onMove: (right, down) => setCrop((now) => moved(now, bitmap, shape, right, down)),
    onZoom: (factor) => setCrop((now) => zoomed(now, bitmap, shape, factor)),
  });

  useEffect(() => {
    frame.current?.focus();
    frame.current?.parentElement?.scrollIntoView({ block: 'nearest' });
  }, []);
  useEffect(() => {
    // Twice the size on the screen, for dense screens.
    if (canvas.current) drawCrop(canvas.current, bitmap, crop, shape, 480);
  }, [bitmap, crop, shape]);

  const percent = (part: number) => `${Math.round(part * 100)} %`;
  const coarse = frameOf(crop, bitmap, shape).width < COARSE;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears Escape from the controls inside
    <div
      className={styles.cropper}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCancel();
      }}
    >
      <div
        ref={frame}
        role="application"
        aria-label="Part of the picture"
        aria-describedby={help}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it is moved with the keys
        tabIndex={0}
        className={shape === 'square' ? styles.frame : styles.tallFrame}
        {...drag}
        onKeyDown={(event) => {
          if (event.ctrlKey || event.metaKey || event.altKey) return;
          const next = keyedCrop(event.key, event.shiftKey, crop, bitmap, shape);
          if (!next) return;
          event.preventDefault();
          setCrop(next);
        }}
      >
        <canvas ref={canvas} className={styles.canvas} />
      </div>
      <div className={styles.side}>
        <p id={help} className={styles.hint}>
          Drag the picture or press the arrow keys to move it, with Shift further; turn the wheel or press + and − to zoom.
        </p>
        <SegmentedControl
          size="xs"
          aria-label="Shape"
          value={shape}
          data={[
            { value: 'square', label: 'Square' },
            { value: 'portrait', label: 'Upright 4 : 5' },
          ]}
          onChange={(value) => {
            setShape(value as Shape);
            setCrop(kept(crop, bitmap, value as Shape));
          }}
        />
        <div className={styles.buttons}>
          <Button
            variant="default"
            size="compact-xs"
            aria-label="Zoom out"
            disabled={crop.zoom <= 1}
            onClick={() => setCrop(zoomed(crop, bitmap, shape, 1 / 1.1))}
          >
            −
          </Button>
          <Button
            variant="default"
            size="compact-xs"
            aria-label="Zoom in"
            disabled={crop.zoom >= mostZoom(bitmap, shape)}
            onClick={() => setCrop(zoomed(crop, bitmap, shape, 1.1))}
          >
            +
          </Button>
          <span className={styles.hint} role="status">
            {percent(crop.zoom)}
            <VisuallyHidden>
              , middle at {percent(crop.x)} from the left and {percent(crop.y)} from the top
            </VisuallyHidden>
          </span>
        </div>
        {coarse && (
          <p className={styles.warning}>This part has few pixels and may look coarse in print. Zoom out or choose a larger picture.</p>
        )}
        <p className={styles.hint}>
          It is made smaller until it has {PHOTO_BYTES / 1000} kB at most. Where and when it was taken is left out.
        </p>
        <div className={styles.buttons}>
          <Button onClick={() => onUse(crop, shape)}>Use this</Button>
          <Button variant="subtle" color="gray" onClick={onCancel}>
            Cancel
          </Button>
        </div>
      </div>
    </div>
  );
}
