import { RecordId } from '#lib/model/ids';

/** A fresh random id for a row the user makes. */
export function newRecordId(): RecordId {
  return RecordId.parse(crypto.randomUUID());
}
