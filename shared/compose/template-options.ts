import type { PortfolioDocument } from '../model/document.ts';
import { type Failure, failure, type Result, success } from '../model/problem.ts';
import type { OwnerKind } from '../portfolio/owners.ts';
import { templateById } from '../templates/registry.ts';

/** The options of a document as its template reads them. Fails when the template is gone, is for others, or an option cannot be used. */
export function templateOptions(document: PortfolioDocument, whose: OwnerKind): Result<Record<string, unknown>> {
  const place = { collection: 'documents', id: document.id, path: ['options'] } as const;
  const template = templateById(document.template);
  if (!template)
    return failure(
      'template-unknown',
      `“${document.name}” uses a template that is not installed (${document.template}). Choose another one.`,
      { ...place, path: ['template'] },
    );
  if ((template.whose ?? 'person') !== whose)
    return failure(
      'template-unfit',
      `“${document.name}” is about a ${whose}, and the template “${template.name}” is for ${whose === 'group' ? 'people' : 'pages of groups'}. Choose another one.`,
      { ...place, path: ['template'] },
    );
  const parsed = template.options.safeParse(document.options);
  if (parsed.success) return success(parsed.data);
  const issue = parsed.error.issues[0];
  return failure(
    'option-invalid',
    `An option of “${document.name}” cannot be used: ${issue?.message ?? 'unknown value'} (${issue?.path.join('.') ?? ''}).`,
    { ...place, path: ['options', ...(issue?.path.map(String) ?? [])] },
  ) satisfies Failure;
}
