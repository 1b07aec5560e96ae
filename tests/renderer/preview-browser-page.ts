/** Runs in the browser: the product's page surface, reachable from the test. */
import { PageSurface } from '../../renderer/components/pages/page-surface.ts';

declare global {
  interface Window {
    surface: PageSurface;
    reset: () => void;
  }
}

window.reset = () => {
  window.surface = new PageSurface(document);
  document.body.replaceChildren(window.surface.element);
};
window.reset();
