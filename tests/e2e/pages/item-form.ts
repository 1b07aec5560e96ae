import { expect, type Locator, type Page } from '@playwright/test';

/** The form of one item. */
export class ItemForm {
  readonly page: Page;
  readonly root: Locator;

  constructor(page: Page, root: Locator) {
    this.page = page;
    this.root = root;
  }

  field(name: string): Locator {
    return this.root.getByRole('textbox', { name, exact: true });
  }

  choice(name: string): Locator {
    return this.root.getByRole('combobox', { name, exact: true });
  }

  /** Fills text fields by their labels. */
  async fill(values: Readonly<Record<string, string>>): Promise<void> {
    for (const [name, value] of Object.entries(values)) await this.field(name).fill(value);
  }

  /** Unfolds a group. */
  async unfold(title: string): Promise<void> {
    const button = this.root.getByRole('button', { name: title, exact: true });
    if ((await button.getAttribute('aria-expanded')) !== 'true') await button.click();
    await expect(button).toHaveAttribute('aria-expanded', 'true');
  }

  /** Adds a line under the entry. `meaning` is chosen from the list of meanings, `label` typed where the kind has none. */
  async addLine(text: string, how: { readonly meaning?: string; readonly label?: string } = {}): Promise<void> {
    const lines = this.root.getByRole('textbox', { name: /^Line \d+$/ });
    const number = (await lines.count()) + 1;
    await this.root.getByRole('button', { name: 'Add a line' }).click();
    await expect(this.field(`Line ${number}`)).toBeFocused();
    if (how.meaning) await this.choice(`Meaning of line ${number}`).selectOption({ label: how.meaning });
    if (how.label) await this.field(`Label of line ${number}`).fill(how.label);
    await this.field(`Line ${number}`).fill(text);
  }

  /** Pastes text at the focus of a field. */
  async paste(field: string, text: string): Promise<void> {
    await this.field(field).focus();
    await this.field(field).evaluate((element, pasted) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', pasted);
      element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    }, text);
  }

  /** Types `@` and words at the end of a field and takes the work that is offered. */
  async cite(field: string, words: string, title: string): Promise<void> {
    const editor = this.field(field);
    await editor.focus();
    await this.page.keyboard.press('Control+End');
    await editor.pressSequentially(` @${words}`);
    const option = this.page.getByRole('listbox', { name: 'Works to cite' }).getByRole('option', { name: title });
    await expect(option).toHaveAttribute('aria-selected', 'true');
    await this.page.keyboard.press('Enter');
    await expect(this.page.getByRole('listbox', { name: 'Works to cite' })).toBeHidden();
  }

  /** Names of authors in their order. */
  get authors(): Locator {
    return this.root.getByRole('list', { name: 'Authors' }).getByRole('button');
  }
}
