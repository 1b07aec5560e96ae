import { Menu } from '@mantine/core';
import type { Ref } from 'react';
import { ignoreWord, keepWord } from '../../state/spelling.ts';
import type { Misspelt } from './misspelt.ts';

type Props = {
  readonly word: Misspelt;
  readonly tag: string;
  /** Where the word stands in the window. */
  readonly box: DOMRect;
  /** What it was meant to be, likeliest first. */
  readonly offers: readonly string[];
  readonly onChoose: (word: string) => void;
  readonly onClose: () => void;
};

/** What can be done about a misspelt word. */
export function SpellingMenu({ word, tag, box, offers, onChoose, onClose }: Props) {
  const [part = word.word] = word.parts;
  return (
    <Menu opened onClose={onClose} position="bottom-start" offset={4} returnFocus={false} width="max-content">
      <Menu.Target>
        <Place box={box} />
      </Menu.Target>
      <Menu.Dropdown aria-label={`Spelling of “${word.word}”`}>
        {offers.map((offer) => (
          <Menu.Item key={offer} lang={tag} fw={600} onClick={() => onChoose(offer)}>
            {offer}
          </Menu.Item>
        ))}
        {offers.length === 0 && <Menu.Label>No suggestions</Menu.Label>}
        <Menu.Divider />
        <Menu.Item onClick={() => void keepWord(part, true)}>Add “{part}” to dictionary</Menu.Item>
        <Menu.Item onClick={() => ignoreWord(part)}>Ignore until the window closes</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

/** What the menu hangs on: the word's place, without being anything itself. */
function Place({ box: { left, top, width, height }, ref }: { readonly box: DOMRect; readonly ref?: Ref<HTMLSpanElement> }) {
  return <span ref={ref} style={{ position: 'fixed', left, top, width, height, pointerEvents: 'none' }} />;
}
