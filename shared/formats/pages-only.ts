import type { Finding } from '../model/problem.ts';
import type { DocumentFormatId } from './export-formats.ts';

/** A finding as it counts in a format: only pages are set with the bundled fonts, so a character that none has stops no other format. */
export function inFormat<F extends Pick<Finding, 'code' | 'severity' | 'message'>>(finding: F, format: DocumentFormatId): F {
  if (format === 'pdf' || finding.code !== 'glyph-missing') return finding;
  return { ...finding, severity: 'warning', message: `${finding.message} It stops the PDF alone.` };
}
