package copydesk.ingest.batch.archive;

/** Why a file of an archive, or the archive itself, is not taken. */
public enum Fault {
  /** The bytes are cut off or do not fit their own description. */
  DAMAGED,
  /** A password would be needed. */
  ENCRYPTED,
  /** The name leads out of the archive, or it is a link. */
  UNSAFE_NAME,
  /** An archive within the archive. */
  NESTED,
  /** Larger than one file may be. */
  TOO_LARGE,
  /** It would grow beyond reason when unpacked. */
  BOMB,
  /** The archive holds more files, or more bytes in all, than one batch may. */
  TOO_MANY,
  /** Packed by a method that is not known here. */
  UNKNOWN_METHOD,
  /** It holds nothing. */
  EMPTY
}
