/** The value below which `share` of the values lie. */
export function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}

/**
 * One row of the report, in milliseconds.
 * @param {string} name what was measured
 * @param {number[]} values
 * @param {{ goal?: number, peer?: string, peerValues?: number[] }} [more] goal for the p95; the peer measured in the same run
 */
export function row(name, values, { goal, peer, peerValues } = {}) {
  const median = quantile(values, 0.5);
  const p95 = quantile(values, 0.95);
  return {
    measure: name,
    runs: values.length,
    median: round(median),
    p95: round(p95),
    goal: goal ?? null,
    met: goal === undefined ? null : p95 <= goal,
    peer: peer ?? null,
    peerMedian: peerValues ? round(quantile(peerValues, 0.5)) : null,
    ratio: peerValues ? Math.round((median / quantile(peerValues, 0.5)) * 100) / 100 : null,
  };
}

function round(value) {
  return Math.round(value * 10) / 10;
}
