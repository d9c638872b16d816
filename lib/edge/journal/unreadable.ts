/** A row that does not fit its schema. Nothing is written while one is in the way; the user is asked. */
export class JournalUnreadable extends Error {
  override readonly name = 'JournalUnreadable';
}

/** The journal was written by a newer Andante: this one neither reads nor changes it. */
export class JournalNewer extends Error {
  override readonly name = 'JournalNewer';
}

/** The journal is sealed: nobody reads or changes it before the passphrase was given. */
export class JournalLocked extends Error {
  override readonly name = 'JournalLocked';
}
