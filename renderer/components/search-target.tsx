import { Combobox, type ComboboxStore, TextInput, type TextInputProps } from '@mantine/core';

type SearchTargetProps = Pick<TextInputProps, 'aria-label' | 'placeholder' | 'leftSection'> & {
  readonly combobox: ComboboxStore;
  readonly query: string;
  readonly onQuery: (query: string) => void;
};

/** The text field of a list that is searched by words. */
export function SearchTarget({ combobox, query, onQuery, ...looks }: SearchTargetProps) {
  return (
    <Combobox.Target>
      <TextInput
        {...looks}
        value={query}
        onClick={() => combobox.openDropdown()}
        onFocus={() => combobox.openDropdown()}
        onBlur={() => combobox.closeDropdown()}
        onChange={(event) => {
          onQuery(event.currentTarget.value);
          combobox.openDropdown();
          // Once something is typed, Enter takes the first.
          requestAnimationFrame(() => combobox.selectFirstOption());
        }}
      />
    </Combobox.Target>
  );
}
