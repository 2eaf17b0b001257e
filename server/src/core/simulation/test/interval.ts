/** What runs with different seeds say together: an interval that contains the true mean 19 times out of 20. */

/** Of Student's t with 19 degrees of freedom: between −t and t lie 95 % (W. S. Gosset, "The probable error of a mean", 1908; as in any table). */
const T_19 = 2.093;

/** @param values one of each of 20 runs */
export function interval(values: readonly number[]): readonly [number, number] {
  if (values.length !== 20) throw new Error(`20 runs are needed, not ${values.length}`);
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
  const half = T_19 * Math.sqrt(variance / values.length);
  return [mean - half, mean + half];
}
