/**
 * The zone in which it is between 00:10 and 01:09 now: late, with forty minutes before it that lie in the
 * same night. (POSIX turns the sign round: Etc/GMT-3 is three hours east of Greenwich.)
 */
export function lateZone(now: Date): string {
  const hour = now.getUTCHours();
  const wanted = now.getUTCMinutes() < 10 ? 1 : 0;
  const east = (((wanted - hour) % 24) + 24) % 24;
  const offset = east > 14 ? east - 24 : east;
  return `Etc/GMT${offset > 0 ? '-' : '+'}${Math.abs(offset)}`;
}
