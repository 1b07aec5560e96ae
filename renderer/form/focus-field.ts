const focusable =
  'input:not([type="hidden"]):not([type="file"]):not(:disabled), textarea:not(:disabled), select:not(:disabled), [contenteditable]:not([contenteditable="false"]), [role="textbox"], button:not(:disabled)';

/** What takes text, which is what somebody means by a field; grips and choices around it come second. */
const typable =
  'input:not([type="hidden"], [type="checkbox"], [type="radio"], [type="file"], :disabled), textarea:not(:disabled), [contenteditable]:not([contenteditable="false"]), [role="textbox"]';

/**
 * Focuses the control of a field, or of the nearest field around it ("details.2.text" → "details.2" → "details").
 * Returns false when the form has none of them.
 */
export function focusField(root: HTMLElement, path: string): boolean {
  const keys = path.split('.');
  for (let length = keys.length; length > 0; length--) {
    const field = root.querySelector<HTMLElement>(`[data-field="${CSS.escape(keys.slice(0, length).join('.'))}"]`);
    const control = field?.matches(focusable) ? field : field && controlIn(field, keys[length - 1] ?? '');
    if (!control) continue;
    control.scrollIntoView({ block: 'center' });
    control.focus();
    return true;
  }
  return false;
}

/** As {@link focusField}, once what was just asked for has been drawn. */
export function focusFieldSoon(root: HTMLElement | null, path: string): void {
  if (!root) return;
  requestAnimationFrame(() => focusField(root, path));
}

/** In a line of a list ("details.2") its text or value, not the label before it. */
function controlIn(field: HTMLElement, lastKey: string): HTMLElement | null {
  const main = /^\d+$/.test(lastKey) ? field.querySelector<HTMLElement>('[data-field$=".text"], [data-field$=".value"]') : null;
  if (main?.matches(typable)) return main;
  return (main ?? field).querySelector<HTMLElement>(typable) ?? field.querySelector<HTMLElement>(focusable);
}
