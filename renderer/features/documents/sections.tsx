import { Button } from '@mantine/core';
import { useRef } from 'react';
import type { Section } from '../../../shared/model/document.ts';
import { Icon } from '../../components/icon.tsx';
import { AddMenu } from '../../components/item-actions.tsx';
import { moved, Sortable } from '../../components/sortable.tsx';
import { focusFieldSoon } from '../../form/focus-field.ts';
import { store, stored, storeReordered, useFormHost } from '../../form/form-context.tsx';
import { sectionFrom, sectionPresets } from '../../lib/section-presets.ts';
import { offerUndo } from '../../state/offer-undo.ts';
import { itemOf } from '../../state/select.ts';
import { useApp } from '../../state/store.ts';
import { useDocumentValue } from './document-fields.tsx';
import styles from './documents.module.css';
import { SectionCard } from './section-card.tsx';

const none: readonly Section[] = [];
const REMOVE = 'Remove section';
const presets = [{ title: 'Sections', items: sectionPresets.map((preset) => ({ key: preset.id, label: preset.name, value: preset })) }];

/** The sections of the document as cards, one open at a time. */
export function Sections({ open, onOpen }: { readonly open: string | null; readonly onOpen: (id: string | null) => void }) {
  const host = useFormHost();
  const root = useRef<HTMLDivElement>(null);
  const sections = (useDocumentValue(['sections']) ?? none) as readonly Section[];
  const move = (from: number, to: number) => {
    if (to < 0 || to >= sections.length || host.readOnly) return;
    const { items, order } = moved(sections, from, to);
    storeReordered(host, 'sections', items, order, 'Move section');
  };
  const remove = (index: number) => {
    const order = sections.map((_, i) => i).toSpliced(index, 1);
    storeReordered(host, 'sections', sections.toSpliced(index, 1), order, REMOVE);
    const removed = sections[index];
    const otherwise = () => {
      const now = (stored(host, 'sections') ?? none) as readonly Section[];
      if (removed && !now.some(({ id }) => id === removed.id)) store(host, ['sections'], now.toSpliced(index, 0, removed));
    };
    offerUndo({ message: `Removed the section “${removed?.heading || 'without heading'}”.`, label: REMOVE, otherwise });
  };
  return (
    <div ref={root} className={styles.sections}>
      <div className={styles.sectionsHead}>
        <h2 className={styles.heading}>Sections</h2>
        {!host.readOnly && (
          <AddMenu
            label="Kinds of sections"
            groups={presets}
            onChoose={(preset) => {
              const section = sectionFrom(preset, itemOf(useApp.getState(), 'documents', host.id)?.locale ?? 'en');
              // Behind the section that is open, else at the end.
              const at = sections.findIndex((one) => one.id === open) + 1 || sections.length;
              const order = sections.map((_, i) => i).toSpliced(at, 0, -1);
              storeReordered(host, 'sections', sections.toSpliced(at, 0, section), order, 'Add section');
              onOpen(section.id);
              focusFieldSoon(root.current, `sections.${section.id}.heading`);
            }}
          >
            <Button variant="default" leftSection={<Icon name="plus" size={14} />}>
              Add section
            </Button>
          </AddMenu>
        )}
      </div>
      {sections.length === 0 && <p className={styles.hint}>This document is empty. Add a section: Education is a good first one.</p>}
      <Sortable ids={sections.map((section) => section.id)} onMove={move} disabled={host.readOnly}>
        {sections.map((section, index) => (
          <SectionCard
            key={section.id}
            section={section}
            index={index}
            open={open === section.id}
            onToggle={() => onOpen(open === section.id ? null : section.id)}
            onStep={(step) => move(index, index + step)}
            onRemove={() => remove(index)}
          />
        ))}
      </Sortable>
    </div>
  );
}
