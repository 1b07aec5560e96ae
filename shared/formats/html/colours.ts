type Colour = readonly [red: number, green: number, blue: number];

/** The least contrast of text that WCAG 2 asks for is 4.5 (success criterion 1.4.3); on a dark ground colours look paler than they are. */
const LEAST = { onLight: 4.6, onDark: 6.5 } as const;

function parts(colour: string): Colour {
  const part = (at: number) => Number.parseInt(colour.slice(at, at + 2), 16);
  return [part(1), part(3), part(5)];
}

function luminance(colour: string): number {
  const [red, green, blue] = parts(colour).map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
  const [darker = 0, lighter = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (lighter + 0.05) / (darker + 0.05);
}

/**
 * The colour as it can be read on a background: where its contrast is too small, mixed with black or white until it is enough. Colours
 * are written #1f4e79.
 */
export function readable(colour: string, background: string): string {
  const light = luminance(background) > 0.5;
  const end = light ? 0 : 255;
  const least = light ? LEAST.onLight : LEAST.onDark;
  for (let share = 0; share <= 100; share += 2) {
    const mixed = parts(colour).map((part) =>
      Math.round(part + ((end - part) * share) / 100)
        .toString(16)
        .padStart(2, '0'),
    );
    const written = `#${mixed.join('')}`;
    if (contrast(written, background) >= least) return written;
  }
  return end === 0 ? '#000000' : '#ffffff';
}
