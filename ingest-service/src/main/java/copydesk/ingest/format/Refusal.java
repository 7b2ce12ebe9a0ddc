package copydesk.ingest.format;

import copydesk.ingest.text.Decoding;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why no lines can be had from a file. */
public enum Refusal {
  /** No byte, or white space only. */
  EMPTY,
  /** Control characters, as in a program. */
  BINARY,
  /** Zero characters, as in UTF-16 without its byte order mark. */
  NULS,
  /** The bytes break the rules of the character set that was given or marked. */
  UNDECODABLE,
  /** No character set was found that the bytes could be in. */
  UNKNOWN_ENCODING,
  /** A picture, which has no text. */
  PICTURE,
  /** A picture that is broken, larger than a page is scanned, or of a kind that is not kept. */
  PICTURE_UNSHOWN,
  /** Several files packed into one. */
  ARCHIVE,
  /** A PDF of pictures only. */
  PDF_WITHOUT_TEXT,
  /** A PDF whose fonts do not say which characters their glyphs are. */
  PDF_WITHOUT_CHARACTERS,
  PDF_ENCRYPTED,
  /** Cut off, or broken beyond repair. */
  PDF_DAMAGED,
  /** A PDF whose streams would grow beyond reason. */
  PDF_BOMB,
  /** More sheets than one page of a newspaper can have. */
  TOO_MANY_SHEETS,
  XML_DAMAGED,
  /** A document type, by which entities and addresses come in. */
  XML_WITH_DOCTYPE,
  /** XML of a vocabulary that is not read. */
  XML_UNKNOWN,
  JSON_DAMAGED,
  JSON_UNKNOWN,
  /** More bytes or more text than a page can have. */
  TOO_LARGE;

  /** The name in interfaces: lower case with hyphens. */
  public String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The name of its words on the screens. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The refusal of a name. */
  public static Optional<Refusal> named(String slug) {
    return Arrays.stream(values()).filter(each -> each.slug().equals(slug)).findFirst();
  }

  static Refusal of(Decoding.Reason reason) {
    return switch (reason) {
      case EMPTY -> EMPTY;
      case BINARY -> BINARY;
      case NULS -> NULS;
      case UNDECODABLE -> UNDECODABLE;
      case UNKNOWN_ENCODING -> UNKNOWN_ENCODING;
    };
  }
}
