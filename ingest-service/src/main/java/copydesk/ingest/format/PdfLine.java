package copydesk.ingest.format;

import copydesk.ingest.reading.model.Geometry.Box;

/**
 * A line of a PDF.
 *
 * @param box in points, from the upper left corner of the sheet
 * @param size of most of its type, in points
 */
record PdfLine(String text, Box box, double size) {}
