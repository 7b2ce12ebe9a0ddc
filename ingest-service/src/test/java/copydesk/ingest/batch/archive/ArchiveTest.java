package copydesk.ingest.batch.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipMethod;
import org.junit.jupiter.api.Test;

/** Archives as they come, whole and damaged. */
class ArchiveTest extends PackedArchive {

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
  void aNameWithItsAccentsApartIsPutTogether() throws Exception {
    pack(Packing.of("Bru\u0308cke.txt", "x"));

    assertThat(list(null)).extracting(StoredFile::name).containsExactly("Br\u00fccke.txt");
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
}
