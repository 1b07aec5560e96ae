import type { Locator, Page } from '@playwright/test';
import { byteLength, readPicture } from '../../shared/model/picture-bytes.ts';
import { portrait } from '../builders/picture.ts';
import { expectAccessible } from './accessible.ts';
import { expect, type Host, test } from './host.ts';
import type { AppWindow } from './pages/app-window.ts';

const picture = { name: 'nobody.png', mimeType: 'image/png', buffer: portrait(900, 1200) };

/** Opens the sample at the photo of its first person. */
async function openPhoto(host: Host, app: AppWindow, page: Page): Promise<{ readonly file: string; readonly group: Locator }> {
  const file = await host.sample();
  await app.open((await host.serve(file)).url);
  await app.go('Profile');
  const button = page.getByRole('button', { name: 'Photo', exact: true });
  if ((await button.getAttribute('aria-expanded')) !== 'true') await button.click();
  return { file, group: page.locator('[data-field="photo"]') };
}

async function choosePicture(group: Locator, button = 'Choose a picture', file = picture): Promise<void> {
  const [chooser] = await Promise.all([group.page().waitForEvent('filechooser'), group.getByRole('button', { name: button }).click()]);
  await chooser.setFiles(file);
}

const photoOf = (host: Host, file: string) => host.read(file).people[0]?.photo;
const shownPhoto = (app: AppWindow) => app.preview.root.locator('image[href^="data:image/jpeg"]');

test('a photo is cut out with the keys, shown by one document, described, removed and brought back', async ({ host, app, page }) => {
  const { file, group } = await openPhoto(host, app, page);
  const document = host.read(file).documents.find((one) => one.owner === host.read(file).people[0]?.id);
  if (!document) throw new Error('The sample has no document');
  await expectAccessible(page, 'no photo yet');
  await choosePicture(group);

  const part = group.getByRole('application', { name: 'Part of the picture' });
  await expect(part).toBeFocused();
  const said = group.getByRole('status');
  await expect(said).toHaveText('100 %, middle at 50 % from the left and 42 % from the top');
  await page.keyboard.press('ArrowUp');
  await expect(said).toContainText('44 % from the top');
  for (const key of ['+', '+', '+', '+', '-']) await page.keyboard.press(key);
  await expect(said).toContainText('133 %');
  await page.keyboard.press('Shift+ArrowRight');
  await expect(said).toContainText('middle at 42 % from the left');
  await group.getByText('Upright 4 : 5').click();
  await expectAccessible(page, 'cutting the photo out');
  await group.getByRole('button', { name: 'Use this' }).click();
  await expect(group.getByRole('img', { name: 'Ilse Varga-Whitlock' })).toBeVisible();
  await expect(group.getByText('No document shows it yet')).toBeVisible();
  await expectAccessible(page, 'a photo');
  await app.saved();
  const data = photoOf(host, file)?.data ?? '';
  expect(photoOf(host, file)?.mime).toBe('image/jpeg');
  expect(readPicture(data)).toMatchObject({ mime: 'image/jpeg', width: 676, height: 845 });
  expect(byteLength(data)).toBeLessThanOrEqual(300_000);

  await group.getByRole('textbox', { name: 'Description' }).fill('Ilse in the laboratory');
  await expect(shownPhoto(app)).toHaveCount(0);
  await app.go('Documents');
  await app
    .rows('Documents')
    .getByRole('link', { name: new RegExp(`^${document.name}`) })
    .click();
  await app.document.unfold('Header');
  await expect(app.document.choice('Photo').locator('option:checked')).toHaveText('Not shown');
  await app.document.choice('Photo').selectOption('Normal');
  await expect(shownPhoto(app)).toHaveCount(1);
  await app.saved();
  const out = host.at('cv.pdf');
  const made = await host.run('export', file, '--document', document.id, '--format', 'pdf', '--out', out);
  expect(made, made.stderr).toMatchObject({ code: 0 });

  // A click on the photo leads back to it.
  await app.preview.block('people', host.read(file).people[0]?.id ?? '', 'photo').click();
  await expect(group.getByRole('textbox', { name: 'Description' })).toBeFocused();
  await group.getByRole('button', { name: 'Remove photo' }).click();
  await expect(group.getByRole('button', { name: 'Choose a picture' })).toBeVisible();
  await expect(shownPhoto(app)).toHaveCount(0);
  await page.getByRole('alert').getByRole('button', { name: 'Undo' }).click();
  await expect(group.getByRole('img', { name: 'Ilse in the laboratory' })).toBeVisible();
  await expect(shownPhoto(app)).toHaveCount(1);
  await app.saved();
  expect(photoOf(host, file)).toMatchObject({ data, alt: 'Ilse in the laboratory' });
});

test('a picture is dropped, dragged and replaced, each a step of undo', async ({ host, app, page }) => {
  const { file, group } = await openPhoto(host, app, page);
  const dropped = await page.evaluateHandle((base64) => {
    const transfer = new DataTransfer();
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    transfer.items.add(new File([bytes], 'dropped.png', { type: 'image/png' }));
    return transfer;
  }, picture.buffer.toString('base64'));
  await group.dispatchEvent('drop', { dataTransfer: dropped });
  const part = group.getByRole('application', { name: 'Part of the picture' });
  const box = await part.boundingBox();
  if (!box) throw new Error('The picture has no place');
  await page.mouse.move(box.x + 100, box.y + 100);
  await page.mouse.wheel(0, -100);
  await expect(group.getByRole('status')).toContainText('106 %');
  await page.mouse.down();
  await page.mouse.move(box.x + 100, box.y + 160, { steps: 3 });
  await page.mouse.up();
  await expect(group.getByRole('status')).not.toContainText('42 % from the top');
  await group.getByRole('button', { name: 'Use this' }).click();
  await expect(group.getByRole('button', { name: 'Replace' })).toBeVisible();
  await app.saved();
  const first = photoOf(host, file)?.data;

  await choosePicture(group, 'Replace', { ...picture, name: 'other.png', buffer: portrait(500, 500, [120, 30, 30]) });
  await group.getByRole('button', { name: 'Use this' }).click();
  await expect(part).toBeHidden();
  await app.saved();
  expect(photoOf(host, file)?.data).not.toBe(first);
  await expect(app.undo).toHaveAccessibleName(/Replace photo/);
  await app.undo.click();
  await app.saved();
  await expect.poll(() => photoOf(host, file)?.data).toBe(first);
  await app.undo.click();
  await expect(group.getByRole('button', { name: 'Choose a picture' })).toBeVisible();
});

test('what is no picture is refused with a sentence, and Escape leaves everything as it was', async ({ host, app, page }) => {
  const { file, group } = await openPhoto(host, app, page);
  const before = host.read(file);
  await choosePicture(group, 'Choose a picture', { name: 'notes.png', mimeType: 'image/png', buffer: Buffer.from('no picture') });
  await expect(page.getByText('“notes.png” cannot be read as a picture. Choose a JPEG, PNG or WebP file.')).toBeVisible();
  await choosePicture(group);
  await expect(group.getByRole('application', { name: 'Part of the picture' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(group.getByRole('button', { name: 'Choose a picture' })).toBeFocused();
  expect(host.read(file)).toEqual(before);
});
