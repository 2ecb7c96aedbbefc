package haetae.app.cli;

import haetae.store.backup.Backup;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./haetae backup FILE}. */
@Command(
    name = "backup",
    mixinStandardHelpOptions = true,
    description = {
      "자료 폴더를 파일 하나로 복사합니다. 플랫폼이 돌고 있어도 됩니다.",
      "Copies the data folder into one file, also while the platform runs."
    })
final class BackupCommand implements Callable<Integer> {
  @Parameters(paramLabel = "FILE", description = "file to write; must not exist yet")
  Path file = Path.of("backup.zip");

  @Option(names = "--data", paramLabel = "DIR", description = "data folder (default data)")
  Path data = Path.of("data");

  @Option(
      names = "--waveforms",
      description = "all waveforms, not only the windows of quakes: may be large")
  boolean waveforms;

  @Option(names = "--quiet", description = "no progress")
  boolean quiet;

  @Override
  public Integer call() throws IOException {
    Megabytes progress = new Megabytes("backup", quiet);
    Backup.Written written = new Backup(data, waveforms).to(file, progress::at);
    progress.done();
    System.out.printf("%s: 파일 files %d, %.1f MB%n", file, written.files(), written.bytes() * 1e-6);
    return 0;
  }
}
