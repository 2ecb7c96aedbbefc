package haetae.app.cli;

import haetae.app.doctor.Doctor;
import haetae.app.doctor.Finding;
import haetae.app.doctor.Verdict;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./haetae doctor}: says what is wrong with a set-up, and what to do. Changes nothing. */
@Command(
    name = "doctor",
    mixinStandardHelpOptions = true,
    description = {
      "설치 상태를 진단합니다. 나쁜 것이 있으면 1로 끝납니다.",
      "Says what is wrong with a set-up and what to do; exits with 1 if anything is bad."
    })
final class DoctorCommand implements Callable<Integer> {
  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "haetae.toml; without it the defaults are looked at")
  @Nullable Path config;

  @Option(names = "--quiet", description = "only what is not well")
  boolean quiet;

  @Override
  public Integer call() {
    List<Finding> findings = Doctor.examine(Optional.ofNullable(config));
    for (Finding finding : findings) {
      if (!quiet || finding.verdict() != Verdict.OK) {
        System.out.print(text(finding));
      }
    }
    long bad = findings.stream().filter(f -> f.verdict() == Verdict.BAD).count();
    long warn = findings.stream().filter(f -> f.verdict() == Verdict.WARN).count();
    System.out.printf(
        Locale.ROOT,
        "%d 가지 검사, 나쁨 %d, 주의 %d. %d checks: %d bad, %d to look at.%n",
        findings.size(),
        bad,
        warn,
        findings.size(),
        bad,
        warn);
    return Doctor.worst(findings) == Verdict.BAD ? 1 : 0;
  }

  private static String text(Finding finding) {
    String mark = finding.verdict().name().toLowerCase(Locale.ROOT);
    StringBuilder text =
        new StringBuilder(
            String.format(
                Locale.ROOT, "%-4s  %-13s %s%n", mark, finding.subject(), finding.is().en()));
    if (!finding.toDo().isEmpty()) {
      text.append(String.format(Locale.ROOT, "%20s%s%n", "", finding.is().ko()));
      text.append(String.format(Locale.ROOT, "%20s→ %s%n", "", finding.toDo().en()));
      text.append(String.format(Locale.ROOT, "%20s→ %s%n", "", finding.toDo().ko()));
    }
    return text.toString();
  }
}
