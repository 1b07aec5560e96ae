import { type Budget, countText } from '../../../shared/text/budget.ts';
import { useItem } from '../../state/select.ts';
import styles from '../form.module.css';
import { useFormHost } from '../form-context.tsx';
import type { FieldProps } from './field-types.ts';
import { RichField } from './rich-field.tsx';

/** Several lines of text with their length beside the budget: "212 of 300 words". */
export function CountedField({ field }: FieldProps<'counted-area'>) {
  const host = useFormHost();
  const item = useItem(host.collection, host.id) as Record<string, unknown> | undefined;
  const budget = item?.[field.budget] as Budget | undefined;
  const unit = budget?.unit ?? 'words';
  const length = countText(String(item?.[field.key] ?? ''), unit);
  const over = budget ? length - budget.most : 0;
  return (
    <div className={styles.stack}>
      <RichField field={{ ...field, kind: 'rich-area' }} />
      <div className={over > 0 ? `${styles.understood} ${styles.over}` : styles.understood}>
        {budget ? `${length} of ${budget.most} ${unit}` : `${length} ${length === 1 ? unit.slice(0, -1) : unit}`}
        {/* Said aloud once the limit is passed, not with every word. */}
        <span role="status">{over > 0 && ` · ${over} too many`}</span>
      </div>
    </div>
  );
}
