import { readFile } from 'node:fs/promises';
import { expect, type Locator, type Page } from '@playwright/test';
import { pdfText } from '../../services/render/pdf.ts';
import { DocumentPage } from './document-page.ts';
import { ItemForm } from './item-form.ts';
import { Preview } from './preview.ts';

/** The window as its user names it: screens, toolbar, status, dialogs. */
export class AppWindow {
  readonly page: Page;
  readonly preview: Preview;
  readonly document: DocumentPage;

  constructor(page: Page) {
    this.page = page;
    this.preview = new Preview(page);
    this.document = new DocumentPage(page);
  }

  get screens(): Locator {
    return this.page.getByRole('navigation', { name: 'Screens' });
  }

  get status(): Locator {
    return this.page.getByRole('contentinfo').getByRole('status');
  }

  get undo(): Locator {
    return this.page.getByRole('button', { name: /^Undo/ }).first();
  }

  get redo(): Locator {
    return this.page.getByRole('button', { name: /^Redo/ }).first();
  }

  get palette(): Locator {
    return this.page.getByRole('textbox', { name: 'Go to, add or find' });
  }

  heading(name: string | RegExp): Locator {
    return this.page.getByRole('heading', { name, level: 1 });
  }

  dialog(name: string): Locator {
    return this.page.getByRole('dialog', { name });
  }

  /** The form of an item under its current name. */
  form(name: string | RegExp): ItemForm {
    return new ItemForm(this.page, this.page.getByRole('form', { name }));
  }

  /** Rows of the list of a screen, or of its table, without the headings. */
  rows(list: string): Locator {
    const items = this.page.getByRole('list', { name: list, exact: true }).getByRole('listitem');
    return items.or(this.page.getByRole('grid', { name: list, exact: true }).getByRole('rowgroup').getByRole('row'));
  }

  async open(url: string): Promise<void> {
    await this.page.goto(url);
  }

  /** Groups of the navigation that are folded hide their screens. */
  async unfoldScreens(): Promise<void> {
    const folded = this.screens.getByRole('heading', { level: 2 }).getByRole('button', { expanded: false });
    for (let left = await folded.count(); left > 0; left -= 1) await folded.first().click();
  }

  async go(screen: string): Promise<void> {
    await this.unfoldScreens();
    await this.screens.getByRole('link', { name: new RegExp(`^${screen}\\b`) }).click();
    await expect(this.page.getByRole('region', { name: screen, exact: true })).toBeVisible();
  }

  /** Everything typed so far is on the disk. */
  async saved(): Promise<void> {
    await expect(this.status).toHaveText(/^Saved/);
  }

  /** Adds an entry on the screen of its kind and hands back its form. */
  async addEntry(screen: string, one: string): Promise<ItemForm> {
    await this.go(screen);
    await this.page
      .getByRole('region', { name: screen, exact: true })
      .getByRole('button', { name: `Add ${one.toLowerCase()}`, exact: true })
      .click();
    return this.form(one);
  }

  async addWork(kind: string): Promise<void> {
    await this.go('Works');
    await this.page.getByRole('button', { name: 'Add work' }).click();
    await this.page.getByRole('menuitem', { name: kind, exact: true }).click();
    await expect(this.page.getByRole('combobox', { name: 'Kind of this work' }).locator('option:checked')).toHaveText(kind);
  }

  /** The one item form on the screen, whatever its name is by now. */
  get openForm(): ItemForm {
    return new ItemForm(this.page, this.page.getByRole('main').getByRole('form'));
  }

  /** Uses the file dialog: `name` is typed into its field. */
  async chooseFile(dialog: string, field: string, name: string, button: string): Promise<void> {
    const box = this.dialog(dialog);
    await box.getByRole('textbox', { name: field, exact: true }).fill(name);
    await box.getByRole('button', { name: button }).click();
  }

  /** Ticks these formats in the export dialog and no others. */
  async tickFormats(...names: readonly string[]): Promise<void> {
    const lists = this.dialog('Export').getByRole('group').getByRole('checkbox');
    for (const box of await lists.all()) if (await box.isChecked()) await box.uncheck();
    for (const name of names) await this.dialog('Export').getByRole('group').getByRole('checkbox', { name, exact: true }).check();
  }

  /** Exports through the dialog and reads the downloaded pages. */
  async exportText(): Promise<string> {
    await this.page.getByRole('button', { name: 'Export', exact: true }).first().click();
    const dialog = this.dialog('Export');
    const [download] = await Promise.all([
      this.page.waitForEvent('download'),
      dialog.getByRole('button', { name: /^Export (PDF|again)$/ }).click(),
    ]);
    await expect(dialog.getByText(/is among your downloads/)).toBeVisible();
    const text = await pdfText(await readFile(await download.path()));
    await dialog.getByRole('button', { name: 'Close' }).last().click();
    await expect(dialog).toBeHidden();
    return text;
  }
}
