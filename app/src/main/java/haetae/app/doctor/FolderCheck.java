package haetae.app.doctor;

import haetae.app.platform.DataFolder;
import haetae.app.platform.PlatformSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The data folder: whether it can be written, has room, is for real data, keeps its secrets. */
final class FolderCheck {
  private static final double LEAST_GIB = 1;
  private static final Words CHOOSE =
      new Words("다른 폴더를 고르십시오 (data)", "choose another folder (key data)");

  private final Path root;
  private final double archiveGiB;

  FolderCheck(PlatformSettings settings) {
    root = Path.of(settings.data());
    archiveGiB = settings.archive().mostGiB();
  }

  List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    Path there = nearest();
    findings.add(writable(there));
    findings.add(room(there));
    findings.add(purpose());
    Path accounts = new DataFolder(root).accounts();
    if (Files.exists(accounts)) {
      findings.add(ownOnly(accounts));
    }
    return findings;
  }

  /** The folder, or what is there of the way to it. */
  private Path nearest() {
    Path path = root.toAbsolutePath();
    while (!Files.exists(path) && path.getParent() != null) {
      path = path.getParent();
    }
    return path;
  }

  private Finding writable(Path there) {
    if (Files.isDirectory(there) && Files.isWritable(there)) {
      return Finding.ok("data", root + " 에 쓸 수 있습니다", root + " can be written");
    }
    return Finding.bad(
        "data",
        new Words(there + " 에 쓸 수 없습니다", there + " cannot be written"),
        new Words(
            "플랫폼의 사용자에게 주십시오: chown haetae " + there,
            "give it to the user of the platform: chown haetae " + there));
  }

  private Finding room(Path there) {
    double freeGiB;
    try {
      freeGiB = Files.getFileStore(there).getUsableSpace() / (double) (1L << 30);
    } catch (IOException e) {
      return Finding.warn(
          "data space",
          new Words("남은 용량을 알 수 없습니다", "the room left cannot be told: " + e.getMessage()),
          CHOOSE);
    }
    return room(freeGiB, archiveGiB);
  }

  static Finding room(double freeGiB, double archiveGiB) {
    String ko = String.format(Locale.ROOT, "남은 용량 %.1f GiB", freeGiB);
    String en = String.format(Locale.ROOT, "%.1f GiB left", freeGiB);
    if (freeGiB < LEAST_GIB) {
      return Finding.bad(
          "data space",
          new Words(ko, en),
          new Words("자리를 비우거나 큰 디스크로 옮기십시오", "make room, or move to a larger disk"));
    }
    if (freeGiB < archiveGiB) {
      return Finding.warn(
          "data space",
          new Words(ko, en),
          new Words(
              "archive.mostGiB 를 줄이십시오 (지금 " + archiveGiB + ")",
              "lower archive.mostGiB (now " + archiveGiB + ")"));
    }
    return Finding.ok("data space", ko, en);
  }

  private Finding purpose() {
    Path mark = root.resolve("PURPOSE");
    try {
      String found = Files.exists(mark) ? Files.readString(mark).strip() : "";
      return found.isEmpty() || found.equals(DataFolder.Purpose.LIVE.name())
          ? Finding.ok("data purpose", "실제 자료용", "for real data")
          : Finding.bad(
              "data purpose", new Words(found + " 자료입니다", "it holds " + found + " data"), CHOOSE);
    } catch (IOException e) {
      return Finding.bad(
          "data purpose", new Words(mark + " 을 읽을 수 없습니다", mark + " cannot be read"), CHOOSE);
    }
  }

  /** Whether a file can be read by its owner alone. */
  static Finding ownOnly(Path file) {
    try {
      Set<PosixFilePermission> may = Files.getPosixFilePermissions(file);
      if (!may.contains(PosixFilePermission.GROUP_READ)
          && !may.contains(PosixFilePermission.OTHERS_READ)) {
        return Finding.ok("secrets", file + ": 소유자만 읽습니다", file + ": its owner alone reads it");
      }
    } catch (UnsupportedOperationException | IOException e) {
      return Finding.warn(
          "secrets",
          new Words(file + ": 권한을 알 수 없습니다", file + ": its permissions cannot be told"),
          new Words("다른 사용자가 읽지 못하게 하십시오", "see to it that nobody else can read it"));
    }
    return Finding.warn(
        "secrets",
        new Words(file + ": 남이 읽을 수 있습니다", file + ": others can read it"),
        new Words("chmod 600 " + file, "chmod 600 " + file));
  }
}
