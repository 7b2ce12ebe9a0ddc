package copydesk.ingest.format;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.InflaterInputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.FilterFactory;

/**
 * Unpacks the streams of a PDF once, keeping nothing, before anything else opens it: a stream of a
 * few kilobytes may unpack to gigabytes, and the library unpacks whole streams into memory. Finds
 * the streams by their keywords, since the file's own tables are among what is packed.
 */
final class PdfStreams {

  /** Bytes that one stream may unpack to; the fullest page's glyphs and fonts have a tenth. */
  private static final long MOST = 48L << 20;

  /** The same for a picture, which is unpacked here only. */
  private static final long MOST_PICTURE = 512L << 20;

  /** All streams together, the pictures left aside. */
  private static final long MOST_OF_ALL = 192L << 20;

  /** Bytes before a stream in which its dictionary is looked for. */
  private static final int DICTIONARY = 8192;

  private static final Pattern NAME =
      Pattern.compile(
          "/(FlateDecode|Fl|LZWDecode|LZW|RunLengthDecode|RL|ASCII85Decode|A85"
              + "|ASCIIHexDecode|AHx)(?![A-Za-z0-9])");

  private static final Pattern ESCAPE = Pattern.compile("#([0-9A-Fa-f]{2})");

  private static final Pattern PICTURE = Pattern.compile("/Subtype\\s*/Image(?![A-Za-z])");

  private static final byte[] STREAM = "stream".getBytes(StandardCharsets.US_ASCII);

  private final byte[] bytes;
  private long total;

  private PdfStreams(byte[] bytes) {
    this.bytes = bytes;
  }

  /** A stream unpacks to more than it may. */
  private static final class BombException extends IOException {
    private static final long serialVersionUID = 1;
  }

  /** Refuses a file whose streams grow beyond reason, and one that is encrypted. */
  static void check(byte[] bytes) throws RefusedException {
    if (find(bytes, "/Encrypt".getBytes(StandardCharsets.US_ASCII), 0) >= 0) {
      throw new RefusedException(Refusal.PDF_ENCRYPTED);
    }
    new PdfStreams(bytes).check();
  }

  /** Whether a stream unpacks to no more bytes than this. */
  static boolean isWithin(InputStream packed, List<String> filters, long most) {
    Counting counting = new Counting(OutputStream.nullOutputStream(), most);
    try {
      if (filters.isEmpty()) {
        packed.transferTo(counting);
      } else {
        unpack(filters.getFirst(), packed, counting);
      }
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /** Refuses a page whose glyphs are said to be a picture: as one they were let through. */
  static void checkContents(COSBase contents) throws RefusedException {
    List<COSBase> streams = new ArrayList<>();
    if (contents instanceof COSArray array) {
      for (int i = 0; i < array.size(); i++) {
        streams.add(array.getObject(i));
      }
    } else {
      streams.add(contents);
    }
    for (COSBase stream : streams) {
      if (stream instanceof COSStream each
          && COSName.IMAGE.equals(each.getCOSName(COSName.SUBTYPE))) {
        throw new RefusedException(Refusal.PDF_BOMB);
      }
    }
  }

  private void check() throws RefusedException {
    int at = find(bytes, STREAM, 0);
    while (at >= 0) {
      boolean end = at >= 3 && bytes[at - 1] == 'd' && bytes[at - 2] == 'n';
      int from = at + STREAM.length;
      if (!end && from < bytes.length && (bytes[from] == '\r' || bytes[from] == '\n')) {
        from += bytes[from] == '\r' && from + 1 < bytes.length && bytes[from + 1] == '\n' ? 2 : 1;
        stream(dictionary(at), from);
      }
      at = find(bytes, STREAM, from);
    }
  }

  private String dictionary(int end) {
    String before =
        new String(
            bytes,
            Math.max(0, end - DICTIONARY),
            Math.min(end, DICTIONARY),
            StandardCharsets.ISO_8859_1);
    int object = before.lastIndexOf(" obj");
    String dictionary = object < 0 ? before : before.substring(object);
    return ESCAPE
        .matcher(dictionary)
        .replaceAll(
            escape ->
                Matcher.quoteReplacement(
                    String.valueOf((char) Integer.parseInt(escape.group(1), 16))));
  }

  private void stream(String dictionary, int from) throws RefusedException {
    List<String> filters = new ArrayList<>();
    Matcher names = NAME.matcher(dictionary);
    while (names.find()) {
      if (!filters.contains(names.group(1))) {
        filters.add(names.group(1));
      }
    }
    boolean picture = PICTURE.matcher(dictionary).find();
    if (filters.isEmpty()) {
      if (dictionary.contains("/Filter") && !picture) {
        // The names stand elsewhere; most are this one.
        filters.add("FlateDecode");
      } else {
        return;
      }
    }
    try {
      long size = unpack(filters, from, picture ? MOST_PICTURE : MOST);
      total += picture ? 0 : size;
    } catch (BombException e) {
      throw new RefusedException(Refusal.PDF_BOMB);
    }
    if (total > MOST_OF_ALL) {
      throw new RefusedException(Refusal.PDF_BOMB);
    }
  }

  private long unpack(List<String> filters, int from, long most) throws BombException {
    int end = find(bytes, "endstream".getBytes(StandardCharsets.US_ASCII), from);
    InputStream in = new ByteArrayInputStream(bytes, from, (end < 0 ? bytes.length : end) - from);
    for (String filter : filters.subList(0, filters.size() - 1)) {
      ByteArrayOutputStream kept = new ByteArrayOutputStream();
      unpack(filter, in, new Counting(kept, MOST));
      in = new ByteArrayInputStream(kept.toByteArray());
    }
    Counting counting = new Counting(OutputStream.nullOutputStream(), most);
    unpack(filters.getLast(), in, counting);
    return counting.count;
  }

  private static void unpack(String filter, InputStream in, Counting out) throws BombException {
    try {
      if (filter.startsWith("Fl")) {
        new InflaterInputStream(in).transferTo(out);
      } else {
        FilterFactory.INSTANCE.getFilter(filter).decode(in, out, new COSDictionary(), 0);
      }
    } catch (BombException e) {
      throw e;
    } catch (IOException e) {
      // Damaged: what came before the damage was counted, and the library gets no further either.
      return;
    }
  }

  private static int find(byte[] bytes, byte[] wanted, int from) {
    for (int i = from; i + wanted.length <= bytes.length; i++) {
      if (bytes[i] == wanted[0]) {
        int k = 1;
        while (k < wanted.length && bytes[i + k] == wanted[k]) {
          k++;
        }
        if (k == wanted.length) {
          return i;
        }
      }
    }
    return -1;
  }

  /** Counts what is written, up to a limit. */
  private static final class Counting extends OutputStream {
    private final OutputStream out;
    private final long most;
    private long count;

    Counting(OutputStream out, long most) {
      this.out = out;
      this.most = most;
    }

    @Override
    public void write(int b) throws IOException {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] b, int offset, int length) throws IOException {
      count += length;
      if (count > most) {
        throw new BombException();
      }
      out.write(b, offset, length);
    }
  }
}
