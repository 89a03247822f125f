/** Median of `runs` timings of `work`, in milliseconds. Works given together take turns, so that a busy moment weighs on all. */
export async function compare(works, runs = 5) {
  const times = Object.fromEntries(Object.keys(works).map((name) => [name, []]));
  for (let run = 0; run < runs; run++) {
    for (const [name, work] of Object.entries(works)) {
      const start = performance.now();
      await work();
      times[name].push(performance.now() - start);
    }
  }
  return Object.fromEntries(Object.entries(times).map(([name, all]) => [name, median(all)]));
}

const median = (values) => quantile(values, 0.5);

/** The value under which that part of them lies: 0.95 for the p95. */
export function quantile(values, part) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))];
}

export const ms = (value) => `${Math.round(value)} ms`;
export const ratio = (value, reference) => `${(value / reference).toFixed(2)} ×`;
export const megabytes = (bytes) => `${(bytes / 1e6).toFixed(1)} MB`;
