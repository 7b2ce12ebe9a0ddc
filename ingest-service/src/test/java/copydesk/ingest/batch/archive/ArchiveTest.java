package copydesk.ingest.batch.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipMethod;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Archives as they come, and as somebody means harm by them. */
class ArchiveTest {

  private static final Limits LIMITS = new Limits(4 << 20, 16 << 20, 100, 100);

  @TempDir Path folder;
  private Path zip;

  @BeforeEach
  void zip() {
    zip = folder.resolve("pages.zip");
  }

  /** A file to be packed. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Packing(String name, byte[] bytes) {
    static Packing of(String name, String text) {
      return new Packing(name, text.getBytes(StandardCharsets.UTF_8));
    }
  }

  @Test
  void everyFileIsFoundAndItsBytesComeBack() throws Exception {
    pack(Packing.of("a/1.txt", "第一版"), Packing.of("2.txt", "第二版"));

    List<StoredFile> files = list(null);

    assertThat(files).extracting(StoredFile::name).containsExactly("a/1.txt", "2.txt");
    assertThat(text(files.get(0))).isEqualTo("第一版");
    assertThat(text(files.get(1))).isEqualTo("第二版");
  }

  @Test
  void directoriesAndLitterAreNoFiles() throws Exception {
    pack(
        new Packing("a/", new byte[0]),
        Packing.of("__MACOSX/._1.txt", "x"),
        Packing.of("a/.DS_Store", "x"),
        Packing.of("a/1.txt", "x"));

    assertThat(list(null)).extracting(StoredFile::name).containsExactly("a/1.txt");
  }

  @Test
  void aNameInGbkWithoutAWordOfItIsRead() throws Exception {
    try (ZipArchiveOutputStream out = new ZipArchiveOutputStream(zip)) {
      out.setEncoding("GBK");
      out.setUseLanguageEncodingFlag(false);
      out.setCreateUnicodeExtraFields(ZipArchiveOutputStream.UnicodeExtraFieldPolicy.NEVER);
      put(out, "云汀日报_头版.txt", "x");
    }

    assertThat(list(null)).extracting(StoredFile::name).containsExactly("云汀日报_头版.txt");
  }

  @Test
  void namesThatLeadOutOfTheArchiveAreRefusedAndTheRestIsNot() throws Exception {
    pack(
        Packing.of("../up.txt", "x"),
        Packing.of("a/../../up.txt", "x"),
        Packing.of("/etc/passwd", "x"),
        Packing.of("C:\\boot.ini", "x"),
        Packing.of("..\\up.txt", "x"),
        Packing.of("good.txt", "x"));

    assertThat(list(null))
        .extracting(StoredFile::fault)
        .containsExactly(
            Fault.UNSAFE_NAME,
            Fault.UNSAFE_NAME,
            Fault.UNSAFE_NAME,
            Fault.UNSAFE_NAME,
            Fault.UNSAFE_NAME,
            null);
  }

  @Test
  void aLinkIsRefused() throws Exception {
    try (ZipArchiveOutputStream out = new ZipArchiveOutputStream(zip)) {
      ZipArchiveEntry link = new ZipArchiveEntry("link.txt");
      link.setUnixMode(0120777);
      out.putArchiveEntry(link);
      out.write("/etc/passwd".getBytes(StandardCharsets.UTF_8));
      out.closeArchiveEntry();
    }

    assertThat(list(null)).extracting(StoredFile::fault).containsExactly(Fault.UNSAFE_NAME);
  }

  @Test
  void controlAndBidiCharactersOfANameAreNotShown() throws Exception {
    pack(Packing.of("a\u202etxt.exe\u0007.txt", "x"));

    assertThat(list(null)).extracting(StoredFile::name).containsExactly("a\ufffdtxt.exe\ufffd.txt");
  }

  @Test
  void aBombIsKnownByItsRatio() throws Exception {
    pack(new Packing("bomb.txt", new byte[3 << 20]), Packing.of("good.txt", "x"));

    assertThat(list(null)).extracting(StoredFile::fault).containsExactly(Fault.BOMB, null);
  }

  @Test
  void aFileOverTheLimitIsTooLarge() throws Exception {
    pack(new Packing("large.txt", noise((4 << 20) + 1)), Packing.of("good.txt", "x"));

    assertThat(list(null)).extracting(StoredFile::fault).containsExactly(Fault.TOO_LARGE, null);
  }

  @Test
  void theBytesOfAllFilesAreLimited() throws Exception {
    byte[] four = noise(4 << 20);
    pack(
        new Packing("1", four),
        new Packing("2", four),
        new Packing("3", four),
        new Packing("4", four),
        new Packing("5", four));

    assertThat(list(null))
        .extracting(StoredFile::fault)
        .containsExactly(null, null, null, null, Fault.TOO_MANY);
  }

  @Test
  void aFileThatLiesAboutItsSizeIsABomb() throws Exception {
    pack(new Packing("bomb.txt", new byte[3 << 20]));
    patchSize("bomb.txt", 7);

    StoredFile file = list(null).getFirst();

    assertThat(file.fault()).isNull();
    assertThatThrownBy(() -> EntryBytes.read(zip, file.place(), file.size()))
        .isInstanceOfSatisfying(
            FaultException.class, e -> assertThat(e.fault()).isEqualTo(Fault.BOMB));
  }

  @Test
  void moreFilesThanABatchMayHaveAreNotListed() throws Exception {
    pack(
        java.util.stream.IntStream.range(0, 101)
            .mapToObj(i -> Packing.of(i + ".txt", "x"))
            .toArray(Packing[]::new));

    assertThat(list(Fault.TOO_MANY)).hasSize(100);
  }

  @Test
  void aDirectoryOfCountlessFoldersIsNotReadIntoMemory() throws Exception {
    pack(
        java.util.stream.IntStream.range(0, 300)
            .mapToObj(i -> new Packing(i + "/", new byte[0]))
            .toArray(Packing[]::new));

    assertThat(list(Fault.TOO_MANY)).isEmpty();
  }

  @Test
  void aNameWithItsAccentsApartIsPutTogether() throws Exception {
    pack(Packing.of("Bru\u0308cke.txt", "x"));

    assertThat(list(null)).extracting(StoredFile::name).containsExactly("Br\u00fccke.txt");
  }

  @Test
  void filesThatShareTheirBytesAreABomb() throws Exception {
    pack(new Packing("1.txt", noise(100_000)));
    repeatDirectory(9);

    List<StoredFile> files = list(null);

    assertThat(files).hasSize(9);
    assertThat(files.getFirst().fault()).isNull();
    assertThat(files.subList(1, 9)).extracting(StoredFile::fault).containsOnly(Fault.BOMB);
  }

  @Test
  void whatStandsBeforeTheArchiveDoesNotMatter() throws Exception {
    pack(Packing.of("1.txt", "第一版"));
    byte[] bytes = Files.readAllBytes(zip);
    Files.write(zip, "#!/bin/sh\n".getBytes(StandardCharsets.US_ASCII));
    Files.write(zip, bytes, java.nio.file.StandardOpenOption.APPEND);

    assertThat(text(list(null).getFirst())).isEqualTo("第一版");
  }

  @Test
  void anArchiveInTheLongFormIsRead() throws Exception {
    try (ZipArchiveOutputStream out = new ZipArchiveOutputStream(zip)) {
      out.setUseZip64(Zip64Mode.Always);
      put(out, "1.txt", "第一版");
      put(out, "2.txt", "第二版");
    }

    List<StoredFile> files = list(null);

    assertThat(files).extracting(StoredFile::name).containsExactly("1.txt", "2.txt");
    assertThat(text(files.get(1))).isEqualTo("第二版");
  }

  @Test
  void aNameThatIsToldTwiceIsTheOneInUnicode() throws Exception {
    try (ZipArchiveOutputStream out = new ZipArchiveOutputStream(zip)) {
      out.setEncoding("Big5");
      out.setUseLanguageEncodingFlag(false);
      out.setCreateUnicodeExtraFields(ZipArchiveOutputStream.UnicodeExtraFieldPolicy.ALWAYS);
      put(out, "雲汀時報.txt", "x");
    }

    assertThat(list(null)).extracting(StoredFile::name).containsExactly("雲汀時報.txt");
  }

  @Test
  void aCommentThatLooksLikeAnEndIsNone() throws Exception {
    try (ZipArchiveOutputStream out = new ZipArchiveOutputStream(zip)) {
      out.setComment("PK\5\6" + "\177".repeat(40));
      put(out, "1.txt", "第一版");
    }

    assertThat(list(null)).extracting(StoredFile::name).containsExactly("1.txt");
  }

  /** However the bytes are changed, listing ends and says something, and reading is bounded. */
  @Test
  void anyDamageIsSurvived() throws Exception {
    pack(Packing.of("a/1.txt", "第一版"), Packing.of("2.txt", "第二版"));
    byte[] whole = Files.readAllBytes(zip);
    for (int i = 0; i < whole.length; i++) {
      for (int value : new int[] {0, 0x7f, 0xff}) {
        byte[] damaged = whole.clone();
        damaged[i] = (byte) value;
        Files.write(zip, damaged);
        List<StoredFile> files = new ArrayList<>();
        Archive.list(zip, LIMITS, files::add);
        for (StoredFile file : files) {
          assertThat(file.fault() == null).isEqualTo(file.place() != null);
          if (file.fault() == null) {
            try {
              EntryBytes.read(zip, file.place(), file.size());
            } catch (FaultException e) {
              assertThat(e.fault()).isIn(Fault.DAMAGED, Fault.BOMB);
            }
          }
        }
      }
    }
  }

  @Test
  void anArchiveWithinTheArchiveIsRefused() throws Exception {
    pack(Packing.of("inner.zip", "PK"), Packing.of("page.txt.gz", "x"), Packing.of("1.txt", "x"));

    assertThat(list(null))
        .extracting(StoredFile::fault)
        .containsExactly(Fault.NESTED, Fault.NESTED, null);
  }

  @Test
  void anEmptyArchiveHoldsNothing() throws Exception {
    pack();

    assertThat(list(Fault.EMPTY)).isEmpty();
  }

  @Test
  void anEmptyFileIsRefusedAndTheRestIsNot() throws Exception {
    pack(Packing.of("1.txt", ""), Packing.of("2.txt", "x"));

    assertThat(list(null)).extracting(StoredFile::fault).containsExactly(Fault.EMPTY, null);
  }

  @Test
  void aFileBehindAPasswordIsRefusedAndTheRestIsNot() throws Exception {
    pack(Packing.of("secret.txt", "x"), Packing.of("open.txt", "x"));
    patchFlag("secret.txt");

    assertThat(list(null)).extracting(StoredFile::fault).containsExactly(Fault.ENCRYPTED, null);
  }

  @Test
  void ofATruncatedArchiveTheWholeFilesAreKept() throws Exception {
    pack(
        Packing.of("1.txt", "第一版"),
        Packing.of("2.txt", "第二版"),
        new Packing("3.txt", noise(100_000)));
    byte[] whole = Files.readAllBytes(zip);
    Files.write(zip, Arrays.copyOf(whole, 50_000));

    List<StoredFile> files = list(Fault.DAMAGED);

    assertThat(files)
        .extracting(StoredFile::name, StoredFile::fault)
        .containsExactly(tuple("1.txt", null), tuple("2.txt", null), tuple("3.txt", Fault.DAMAGED));
    assertThat(text(files.get(1))).isEqualTo("第二版");
  }

  @Test
  void whatIsNoArchiveIsDamaged() throws Exception {
    Files.write(zip, noise(10_000));

    assertThat(list(Fault.DAMAGED)).isEmpty();
  }

  @Test
  void changedBytesAreNoticed() throws Exception {
    try (ZipArchiveOutputStream out = new ZipArchiveOutputStream(zip)) {
      out.setMethod(ZipMethod.STORED.getCode());
      put(out, "1.txt", "云汀市春耕备耕全面展开");
    }
    byte[] bytes = Files.readAllBytes(zip);
    StoredFile file = list(null).getFirst();
    bytes[(int) file.place().at() + 3] ^= 1;
    Files.write(zip, bytes);

    assertThatThrownBy(() -> EntryBytes.read(zip, file.place(), file.size()))
        .isInstanceOfSatisfying(
            FaultException.class, e -> assertThat(e.fault()).isEqualTo(Fault.DAMAGED));
  }

  @Test
  void packedBytesAreKnownByTheirBeginning() {
    assertThat(Packed.is(new byte[] {'P', 'K', 3, 4, 0})).isTrue();
    assertThat(Packed.is(new byte[] {0x1f, (byte) 0x8b, 8})).isTrue();
    assertThat(Packed.is("PKU wins\n".getBytes(StandardCharsets.UTF_8))).isFalse();
  }

  private List<StoredFile> list(Fault whole) throws IOException {
    List<StoredFile> files = new ArrayList<>();
    assertThat(Archive.list(zip, LIMITS, files::add)).isEqualTo(whole);
    return files;
  }

  private String text(StoredFile file) throws Exception {
    return new String(EntryBytes.read(zip, file.place(), file.size()), StandardCharsets.UTF_8);
  }

  private void pack(Packing... files) throws IOException {
    try (OutputStream out = Files.newOutputStream(zip);
        ZipOutputStream packed = new ZipOutputStream(out)) {
      for (Packing file : files) {
        packed.putNextEntry(new ZipEntry(file.name()));
        packed.write(file.bytes());
        packed.closeEntry();
      }
    }
  }

  private static void put(ZipArchiveOutputStream out, String name, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    ZipArchiveEntry entry = new ZipArchiveEntry(name);
    entry.setSize(bytes.length);
    CRC32 sum = new CRC32();
    sum.update(bytes);
    entry.setCrc(sum.getValue());
    out.putArchiveEntry(entry);
    out.write(bytes);
    out.closeArchiveEntry();
  }

  private void patchSize(String name, int size) throws IOException {
    byte[] bytes = Files.readAllBytes(zip);
    int at = directoryEntry(bytes, name);
    bytes[at + 24] = (byte) size;
    bytes[at + 25] = 0;
    bytes[at + 26] = 0;
    bytes[at + 27] = 0;
    Files.write(zip, bytes);
  }

  /** Lets the directory speak of its only file many times. */
  private void repeatDirectory(int times) throws IOException {
    ByteBuffer bytes =
        ByteBuffer.wrap(Files.readAllBytes(zip)).order(java.nio.ByteOrder.LITTLE_ENDIAN);
    int end = bytes.capacity() - 22;
    int from = bytes.getInt(end + 16);
    int length = bytes.getInt(end + 12);
    ByteBuffer more =
        ByteBuffer.allocate(bytes.capacity() + (times - 1) * length)
            .order(java.nio.ByteOrder.LITTLE_ENDIAN);
    more.put(bytes.array(), 0, from);
    for (int i = 0; i < times; i++) {
      more.put(bytes.array(), from, length);
    }
    more.put(bytes.array(), end, 22);
    more.putInt(more.capacity() - 22 + 12, times * length);
    Files.write(zip, more.array());
  }

  private void patchFlag(String name) throws IOException {
    byte[] bytes = Files.readAllBytes(zip);
    bytes[directoryEntry(bytes, name) + 8] |= 1;
    Files.write(zip, bytes);
  }

  /** Where the directory at the end speaks of a file. */
  private static int directoryEntry(byte[] zip, String name) {
    String all = new String(zip, StandardCharsets.ISO_8859_1);
    return all.lastIndexOf(name) - 46;
  }

  private static byte[] noise(int length) {
    byte[] bytes = new byte[length];
    new java.util.Random(7).nextBytes(bytes);
    return bytes;
  }
}
