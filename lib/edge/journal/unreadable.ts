/** A row that does not fit its schema. Nothing is written while one is in the way; the user is offered the export. */
export class JournalUnreadable extends Error {
  override readonly name = 'JournalUnreadable';
}
