/** The same day so many months earlier, or the last day of that month where there is no such day. */
export function monthsBefore(date: Date, months: number): Date {
  const earlier = new Date(date);
  earlier.setMonth(date.getMonth() - months);
  if (earlier.getDate() !== date.getDate()) earlier.setDate(0);
  return earlier;
}
