package haetae.app.doctor;

import haetae.app.platform.PlatformFile;
import haetae.app.platform.PlatformSettings;
import haetae.world.InvalidValue;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Looks over a set-up before it is started, or when it does not do what it should. */
public final class Doctor {
  private Doctor() {}

  /**
   * All findings, the worst not first but in the order of a start: machine, settings, what they
   * name.
   *
   * @param file of settings; empty: the defaults
   */
  public static List<Finding> examine(Optional<Path> file) {
    List<Finding> findings = new ArrayList<>(new MachineCheck().findings());
    findings.addAll(new ClockCheck(ClockCheck.SIGNS).findings());
    try {
      PlatformSettings settings = PlatformFile.read(file);
      String name = file.map(Path::toString).orElse("default settings");
      findings.add(Finding.ok("config", name + ": 읽었습니다", name + " reads well"));
      findings.addAll(of(settings));
    } catch (InvalidValue e) {
      findings.add(
          Finding.bad(
              "config",
              new Words("설정을 쓸 수 없습니다: " + e.getMessage(), String.valueOf(e.getMessage())),
              new Words(
                  "./haetae config show 가 보여 주는 키와 범위로 고치십시오",
                  "correct it; ./haetae config show prints every key and range")));
    }
    return List.copyOf(findings);
  }

  private static List<Finding> of(PlatformSettings settings) {
    List<Finding> findings = new ArrayList<>();
    findings.addAll(new FolderCheck(settings).findings());
    findings.addAll(new DoorCheck(settings).findings());
    findings.addAll(new CertificateCheck(settings.http(), Instant.now()).findings());
    findings.addAll(new PackCheck(settings).findings());
    return findings;
  }

  /** The worst of all verdicts. */
  public static Verdict worst(List<Finding> findings) {
    return findings.stream().map(Finding::verdict).max(Verdict::compareTo).orElse(Verdict.OK);
  }
}
