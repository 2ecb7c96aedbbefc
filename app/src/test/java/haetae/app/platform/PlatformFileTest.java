package haetae.app.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import haetae.world.InvalidValue;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlatformFileTest {
  @TempDir Path folder;

  private PlatformSettings read(String text) throws Exception {
    Path file = folder.resolve("haetae.toml");
    Files.writeString(file, text);
    return PlatformFile.read(Optional.of(file));
  }

  @Test
  void theTemplateIsTheDefaults() throws Exception {
    assertEquals(PlatformSettings.DEFAULT, read(PlatformFile.template()));
    assertEquals(PlatformSettings.DEFAULT, PlatformFile.read(Optional.empty()));
  }

  @Test
  void theTemplateNamesEveryKey() {
    for (Class<?> type :
        new Class<?>[] {
          PlatformSettings.class,
          PlatformSettings.Http.class,
          PlatformSettings.Mqtt.class,
          PlatformSettings.SeedLink.class,
          PlatformSettings.Archive.class,
          PlatformSettings.Database.class,
          PlatformSettings.Oidc.class
        }) {
      for (var component : type.getRecordComponents()) {
        String key = component.getName();
        String template = PlatformFile.template();
        assertTrue(
            template.matches("(?s).*\\n(# )?(\\[+" + key + "]+|" + key + " = ).*"),
            key + " is not in the template");
      }
    }
  }

  @Test
  void serversAreReadOverTheDefaults() throws Exception {
    PlatformSettings settings =
        read("[[seedlink]]\nhost = \"a\"\nport = 18000\ntls = false\nstreams = [\"KS_*:H*\"]\n");
    assertEquals("a", settings.seedlink().getFirst().host());
    assertEquals(8080, settings.http().port());
  }

  @Test
  void whatIsWrongIsNamed() {
    InvalidValue unknown = assertThrows(InvalidValue.class, () -> read("[http]\nprot = 1\n"));
    assertTrue(unknown.getMessage().contains("'http.prot' is no setting"), unknown.getMessage());
    InvalidValue range = assertThrows(InvalidValue.class, () -> read("[archive]\nkeepDays = 0\n"));
    assertTrue(range.getMessage().contains("archive.keepDays"), range.getMessage());
    InvalidValue missing =
        assertThrows(
            InvalidValue.class, () -> read("[[seedlink]]\nhost = \"a\"\nport = 1\nstreams = []\n"));
    assertTrue(missing.getMessage().contains("'seedlink[0].tls' is missing"), missing.getMessage());
    InvalidValue tls = assertThrows(InvalidValue.class, () -> read("[http]\nkey = \"k\"\n"));
    assertTrue(tls.getMessage().contains("both needed"), tls.getMessage());
  }
}
