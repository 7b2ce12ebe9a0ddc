package copydesk.ingest.page;

import copydesk.ingest.IngestProblem;
import copydesk.ingest.format.Refusal;
import copydesk.problem.ProblemException;

/** What to tell who sent a page of which no text could be had. */
public final class UnreadableAdvice {

  private UnreadableAdvice() {}

  /**
   * The problem that a reason is.
   *
   * @param reason the slug of a {@link Refusal}
   */
  public static IngestProblem problem(String reason) {
    return switch (known(reason)) {
      case EMPTY, BINARY, NULS, UNDECODABLE, UNKNOWN_ENCODING -> IngestProblem.UNREADABLE_PAGE;
      case PICTURE, PDF_WITHOUT_TEXT, PDF_WITHOUT_CHARACTERS -> IngestProblem.PAGE_WITHOUT_TEXT;
      case ARCHIVE -> IngestProblem.ARCHIVE_AS_PAGE;
      case PDF_ENCRYPTED -> IngestProblem.ENCRYPTED_PAGE;
      case PDF_DAMAGED, XML_DAMAGED, JSON_DAMAGED, PICTURE_UNSHOWN -> IngestProblem.DAMAGED_PAGE;
      case XML_WITH_DOCTYPE -> IngestProblem.UNSAFE_XML;
      case XML_UNKNOWN, JSON_UNKNOWN -> IngestProblem.UNKNOWN_FORMAT;
      case PDF_BOMB, TOO_MANY_SHEETS, TOO_LARGE -> IngestProblem.PAGE_TOO_LARGE;
    };
  }

  /**
   * A sentence that says what is wrong and what to do.
   *
   * @param reason the slug of a {@link Refusal}
   */
  public static String of(String reason) {
    return switch (known(reason)) {
      case EMPTY -> "The file holds no text but white space; was it cut off?";
      case BINARY -> "The file is not text; send the text that was taken from it, as UTF-8.";
      case NULS -> "The file holds zero bytes; if it is UTF-16, name that as its encoding.";
      case UNDECODABLE -> "The file breaks the rules of the encoding that it is said to have.";
      case UNKNOWN_ENCODING -> "No encoding fits the file; name it, or send the file as UTF-8.";
      case PICTURE ->
          "The file is a picture, which is kept for the page; send its text as ALTO, PAGE or hOCR.";
      case PICTURE_UNSHOWN ->
          "The picture cannot be shown; send a JPEG, PNG or TIFF of up to 60 million pixels.";
      case ARCHIVE -> "The file is an archive; send it as a batch, or unpack it.";
      case PDF_WITHOUT_TEXT ->
          "The PDF is a scan without a text layer; send what OCR made of it, or a PDF with text.";
      case PDF_WITHOUT_CHARACTERS ->
          "The PDF's fonts do not say which characters they show; export it again with text.";
      case PDF_ENCRYPTED -> "The PDF is encrypted; save it without a password and send it again.";
      case PDF_DAMAGED -> "The PDF is damaged or was cut off; send it again.";
      case PDF_BOMB -> "The PDF would unpack to more than a page can hold; export it again.";
      case TOO_MANY_SHEETS -> "The file holds more than one page; send each page by itself.";
      case XML_DAMAGED -> "The XML is not well-formed or was cut off; send it again.";
      case XML_WITH_DOCTYPE -> "The XML has a document type or entities; send it without.";
      case XML_UNKNOWN -> "The XML is neither ALTO nor PAGE; send one of these, or plain text.";
      case JSON_DAMAGED -> "The JSON cannot be parsed or was cut off; send it again.";
      case JSON_UNKNOWN -> "The JSON is no ninjs article; send one, or plain text.";
      case TOO_LARGE -> "The file holds more than one page can; send each page by itself.";
    };
  }

  /**
   * The problem with its sentence, to be thrown.
   *
   * @param reason the slug of a {@link Refusal}
   */
  public static ProblemException refusal(String reason) {
    return new ProblemException(problem(reason), of(reason)).with("reason", reason);
  }

  private static Refusal known(String reason) {
    return Refusal.named(reason)
        .orElseThrow(() -> new IllegalArgumentException("no such reason: " + reason));
  }
}
