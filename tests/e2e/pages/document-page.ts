import { expect, type Locator, type Page } from '@playwright/test';

/** The screen of a document. */
export class DocumentPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get root(): Locator {
    return this.page.getByRole('main').getByRole('form');
  }

  choice(name: string): Locator {
    return this.root.getByRole('combobox', { name, exact: true });
  }

  field(name: string): Locator {
    return this.root.getByRole('textbox', { name, exact: true });
  }

  /** The headings that fold the sections, in their order. */
  get sections(): Locator {
    return this.root.getByRole('button', { name: /^Move section/ });
  }

  async sectionNames(): Promise<readonly string[]> {
    const names = await this.sections.evaluateAll((grips) => grips.map((grip) => grip.getAttribute('aria-label') ?? ''));
    return names.map((name) => name.replace(/^Move section /, '').replace('that continues the one above', ''));
  }

  /** The button that opens a section; its name begins with the heading. */
  section(heading: string): Locator {
    return this.root.getByRole('button', { name: new RegExp(`^${heading}`) });
  }

  grip(heading: string): Locator {
    return this.root.getByRole('button', { name: `Move section ${heading || 'that continues the one above'}`, exact: true });
  }

  async openSection(heading: string): Promise<void> {
    await unfold(this.section(heading));
  }

  async unfold(group: string): Promise<void> {
    await unfold(this.root.getByRole('button', { name: group, exact: true }));
  }

  get style(): Locator {
    return this.root.getByRole('button', { name: /^Reference style:/ });
  }

  /** Chooses the first style that is found with these words. */
  async chooseStyle(words: string): Promise<void> {
    await this.style.click();
    await this.page.getByRole('combobox', { name: 'Search styles' }).fill(words);
    await this.page.keyboard.press('Enter');
    await expect(this.page.getByRole('dialog', { name: 'Reference style' })).toHaveCount(0);
  }

  async addSection(kind: string): Promise<void> {
    await this.root.getByRole('button', { name: 'Add section' }).click();
    await this.page.getByRole('menuitem', { name: kind, exact: true }).click();
    await expect(this.field('Heading')).toBeVisible();
  }
}

async function unfold(button: Locator): Promise<void> {
  if ((await button.getAttribute('aria-expanded')) !== 'true') await button.click();
  await expect(button).toHaveAttribute('aria-expanded', 'true');
}
