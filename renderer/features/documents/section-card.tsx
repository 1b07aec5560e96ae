import { ActionIcon, Tooltip, UnstyledButton } from '@mantine/core';
import { useId, useRef } from 'react';
import type { Section } from '../../../shared/model/document.ts';
import { Icon } from '../../components/icon.tsx';
import { Grip, moveKey, useSortableItem } from '../../components/sortable.tsx';
import { useFormHost } from '../../form/form-context.tsx';
import { lineOf } from '../../lib/work-text.ts';
import styles from './documents.module.css';
import { layouts } from './layouts.ts';
import { SectionEditor } from './section-editor.tsx';
import { useSectionItems } from './use-section-items.ts';

type Props = {
  readonly section: Section;
  readonly index: number;
  readonly open: boolean;
  readonly onToggle: () => void;
  readonly onStep: (step: number) => void;
  readonly onRemove: () => void;
};

/** One section: folded to its heading and what it lists, or open with everything about it. */
export function SectionCard({ section, index, open, onToggle, onStep, onRemove }: Props) {
  const host = useFormHost();
  const sortable = useSortableItem(section.id);
  const button = useRef<HTMLButtonElement>(null);
  const bodyId = useId();
  const items = useSectionItems(section, open);
  const shown = items.filter((item) => !section.exclude.includes(item.id)).length;
  const cited = section.layout === 'references' && section.works.includes('cited');
  const heading = lineOf(section.heading);
  const unnamed = index === 0 ? 'Without a heading' : 'Continues the section above';
  const name = heading || (index === 0 ? 'without a heading' : 'that continues the one above');
  return (
    <div ref={sortable.ref} style={sortable.style} className={styles.card} data-field={`sections.${section.id}`}>
      <div className={styles.cardHead}>
        <Grip sortable={sortable} label={`Move section ${name}`} />
        <UnstyledButton
          ref={button}
          className={styles.cardButton}
          aria-expanded={open}
          aria-controls={bodyId}
          onClick={onToggle}
          onKeyDown={(event) => {
            const step = moveKey(event);
            if (!step) return;
            event.preventDefault();
            onStep(step);
            requestAnimationFrame(() => button.current?.focus());
          }}
        >
          <span className={heading ? styles.cardTitle : `${styles.cardTitle} ${styles.continues}`}>{heading || unnamed}</span>
          <span className={styles.cardDetail}>
            {section.layout === 'text'
              ? 'Text'
              : cited
                ? 'Everything cited'
                : shown === 0
                  ? 'Nothing to list: not printed'
                  : `${shown} ${shown === 1 ? 'item' : 'items'}`}
            {section.layout === 'text' || section.layout === 'references' ? '' : ` · ${layouts[section.layout].toLowerCase()}`}
          </span>
        </UnstyledButton>
        {!host.readOnly && (
          <Tooltip label="Remove section (can be undone)">
            <ActionIcon variant="subtle" color="gray" size={28} aria-label={`Remove section ${name}`} onClick={onRemove}>
              <Icon name="trash-2" size={14} />
            </ActionIcon>
          </Tooltip>
        )}
      </div>
      <div id={bodyId}>{open && <SectionEditor section={section} index={index} items={items} />}</div>
    </div>
  );
}
