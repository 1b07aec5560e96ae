import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { pressed } from '../../shared/contract/shortcuts.ts';
import { type Name, parseNames } from '../../shared/model/names.ts';

/** Takes typed or pasted names: Enter or leaving the field adds them, "Author, Anna; Writer, Ben" as well as "A. Author and B. Writer". */
export function NameEntry(props: {
  readonly label: string;
  readonly placeholder?: string;
  readonly onAdd: (names: readonly Name[]) => void;
}) {
  const [text, setText] = useState('');
  const add = (typed: string) => {
    const names = parseNames(typed);
    setText('');
    if (names.length > 0) props.onAdd(names);
  };
  return (
    <TextInput
      aria-label={props.label}
      placeholder={props.placeholder}
      value={text}
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={() => add(text)}
      onKeyDown={(event) => {
        if (!pressed(event, 'name-add') || event.nativeEvent.isComposing || !text.trim()) return;
        event.preventDefault();
        add(text);
      }}
      onPaste={(event) => {
        const pasted = event.clipboardData.getData('text/plain').replace(/\s*[\r\n]+\s*/g, '; ');
        if (text.trim() || !/[;,&]| and /.test(pasted)) return;
        event.preventDefault();
        add(pasted);
      }}
    />
  );
}
