import { type IconName, iconPaths } from './icon-paths.ts';

function isIcon(name: string): name is IconName {
  return Object.hasOwn(iconPaths, name);
}

/** A decorative icon in the colour of the text around it; the control it stands in carries the name. Unknown names draw a page. */
export function Icon({ name, size = 16 }: { readonly name: string; readonly size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth={2}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={iconPaths[isIcon(name) ? name : 'file']} />
    </svg>
  );
}
