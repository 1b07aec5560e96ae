import { STYLE_LENGTH } from '../../../shared/model/reference-style.ts';
import { call } from '../../lib/api.ts';
import { edit } from '../../state/app.ts';

/** Beyond this nothing is read: the host says the same of anything larger than a style. */
const MOST_READ = 2 * STYLE_LENGTH;

/** Reads a `.csl` file and keeps it in the portfolio. The id of the style, or why it was not added. */
export async function addStyleFile(file: File): Promise<{ readonly style: string | null; readonly problem: string | null }> {
  const refused = (problem: string) => ({ style: null, problem });
  try {
    const { style, failure } = await call('styles.read', { text: await file.slice(0, MOST_READ).text() });
    if (!style) return refused(failure?.message ?? 'The file could not be read.');
    const added = edit({ kind: 'add-style', style });
    return added ? { style: style.id, problem: null } : refused('The portfolio cannot be edited now. The message beside it says why.');
  } catch {
    return refused(`“${file.name}” could not be read. Look whether the file is still there, and try again.`);
  }
}
