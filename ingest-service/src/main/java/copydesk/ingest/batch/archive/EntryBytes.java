package copydesk.ingest.batch.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.apache.commons.compress.archivers.zip.ZipMethod;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.apache.commons.compress.compressors.deflate64.Deflate64CompressorInputStream;
import org.apache.commons.io.input.BoundedInputStream;

/** The bytes of one file of an archive. */
public final class EntryBytes {

  private EntryBytes() {}

  /** Whether files packed by this method can be read. */
  static boolean knows(int method) {
    return switch (ZipMethod.getMethodByCode(method)) {
      case STORED, DEFLATED, ENHANCED_DEFLATED, BZIP2 -> true;
      case null, default -> false;
    };
  }

  /**
   * Unpacks one file, never more of it than it is said to have.
   *
   * @param size bytes when unpacked, as {@link Archive#list} gave it
   * @throws FaultException if the bytes are not what the archive says of them
   * @throws IOException if the archive cannot be opened
   */
  public static byte[] read(Path zip, StoredFile.Place place, long size)
      throws IOException, FaultException {
    byte[] bytes;
    Inflater inflater = new Inflater(true);
    try (FileChannel channel = FileChannel.open(zip).position(place.at());
        InputStream packed =
            BoundedInputStream.builder()
                .setInputStream(Channels.newInputStream(channel))
                .setMaxCount(place.packed())
                .get()) {
      bytes = unpack(packed, place.method(), inflater, size);
    } finally {
      inflater.end();
    }
    if (bytes.length > size) {
      throw new FaultException(Fault.BOMB);
    }
    CRC32 checksum = new CRC32();
    checksum.update(bytes);
    if (bytes.length < size || checksum.getValue() != place.checksum()) {
      throw new FaultException(Fault.DAMAGED);
    }
    return bytes;
  }

  private static byte[] unpack(InputStream packed, int method, Inflater inflater, long size)
      throws FaultException {
    try (InputStream in =
        switch (ZipMethod.getMethodByCode(method)) {
          case DEFLATED -> new InflaterInputStream(packed, inflater, 1 << 13);
          case ENHANCED_DEFLATED -> new Deflate64CompressorInputStream(packed);
          case BZIP2 -> new BZip2CompressorInputStream(packed);
          case null, default -> packed;
        }) {
      // One byte more than promised is enough to know that the promise was false.
      return in.readNBytes((int) Math.min(size + 1, Integer.MAX_VALUE - 8));
    } catch (IOException | RuntimeException e) {
      throw new FaultException(Fault.DAMAGED);
    }
  }
}
