package copydesk.ingest.page;

import copydesk.ingest.text.Decoding;
import java.util.Arrays;

/** What to tell who sent a page of which no text could be had. */
final class UnreadableAdvice {

  private UnreadableAdvice() {}

  /**
   * A sentence that says what is wrong and what to do.
   *
   * @param reason the slug of a {@link Decoding.Reason}
   */
  static String of(String reason) {
    Decoding.Reason known =
        Arrays.stream(Decoding.Reason.values())
            .filter(each -> each.slug().equals(reason))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("no such reason: " + reason));
    return switch (known) {
      case EMPTY -> "The file holds nothing but white space; was it cut off?";
      case BINARY -> "The file is not text; send the text that was taken from it, as UTF-8.";
      case NULS -> "The file holds zero bytes; if it is UTF-16, name that as its encoding.";
      case UNDECODABLE -> "The file breaks the rules of the encoding that it is said to have.";
      case UNKNOWN_ENCODING -> "No encoding fits the file; name it, or send the file as UTF-8.";
    };
  }
}
