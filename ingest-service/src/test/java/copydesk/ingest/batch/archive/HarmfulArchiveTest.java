package copydesk.ingest.batch.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.junit.jupiter.api.Test;

/** Archives by which somebody means harm. */
class HarmfulArchiveTest extends PackedArchive {

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
  void filesThatShareTheirBytesAreABomb() throws Exception {
    pack(new Packing("1.txt", noise(100_000)));
    repeatDirectory(9);

    List<StoredFile> files = list(null);

    assertThat(files).hasSize(9);
    assertThat(files.getFirst().fault()).isNull();
    assertThat(files.subList(1, 9)).extracting(StoredFile::fault).containsOnly(Fault.BOMB);
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
  void anArchiveWithinTheArchiveIsRefused() throws Exception {
    pack(Packing.of("inner.zip", "PK"), Packing.of("page.txt.gz", "x"), Packing.of("1.txt", "x"));

    assertThat(list(null))
        .extracting(StoredFile::fault)
        .containsExactly(Fault.NESTED, Fault.NESTED, null);
  }

  @Test
  void aFileBehindAPasswordIsRefusedAndTheRestIsNot() throws Exception {
    pack(Packing.of("secret.txt", "x"), Packing.of("open.txt", "x"));
    patchFlag("secret.txt");

    assertThat(list(null)).extracting(StoredFile::fault).containsExactly(Fault.ENCRYPTED, null);
  }
}
