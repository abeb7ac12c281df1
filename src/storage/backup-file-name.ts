/**
 * What a file of a backup is called.
 *
 * @param name - of the whole backup
 * @param place - of this file among them, from 0
 * @param count - how many files there are
 */
export function backupFileName(name: string, place: number, count: number): string {
  return `${name}${count > 1 ? `-${place + 1}-of-${count}` : ""}.fasciamap-backup`;
}
