/**
 * Whether a value from a file has a field named `__proto__` anywhere. The schema library drops such a field; refusing the value keeps
 * "nothing is silently repaired" true. The value must not nest so deeply that recursion is a danger.
 */
export function hasPrototypeField(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return Object.hasOwn(value, '__proto__') || Object.values(value).some(hasPrototypeField);
}
