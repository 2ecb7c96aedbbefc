package haetae.app.cli;

import haetae.store.backup.Backup;
import haetae.store.backup.Restore;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./haetae restore FILE}. */
@Command(
    name = "restore",
    mixinStandardHelpOptions = true,
    description = {
      "백업으로 새 자료 폴더를 만듭니다. 모두 검사한 뒤에야 이름을 얻습니다.",
      "Makes a new data folder of a backup; it gets its name only when all of it has been checked."
    })
final class RestoreCommand implements Callable<Integer> {
  @Parameters(paramLabel = "FILE", description = "what backup has written")
  Path file = Path.of("backup.zip");

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "data folder to make; must not exist yet or be empty (default data)")
  Path data = Path.of("data");

  @Option(names = "--quiet", description = "no progress")
  boolean quiet;

  @Override
  public Integer call() throws IOException {
    Megabytes progress = new Megabytes("restore", quiet);
    Backup.Written written = new Restore(file).to(data, progress::at);
    progress.done();
    System.out.printf(
        "%s: 파일 files %d, %.1f MB, 일지 온전 journal whole%n",
        data, written.files(), written.bytes() * 1e-6);
    return 0;
  }
}
