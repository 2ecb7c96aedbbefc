package haetae.app.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnerFileTest {
  @TempDir Path folder;

  @Test
  void linesComeBackAndNobodyElseReadsThem() throws Exception {
    OwnerFile file = new OwnerFile(folder.resolve("deep/er/file.tsv"));
    assertEquals(List.of(), file.lines());
    assertEquals("", file.stamp());
    file.write(List.of("하나\t1", "two"));
    String stamp = file.stamp();
    assertEquals(List.of("하나\t1", "two"), file.lines());
    assertEquals(
        "rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file.path())));
    file.write(List.of("three"));
    assertEquals(List.of("three"), file.lines());
    assertNotEquals(stamp, file.stamp());
  }

  @Test
  void whatADeadWriterLeftIsInNobodysWay() throws Exception {
    OwnerFile file = new OwnerFile(folder.resolve("file.tsv"));
    file.write(List.of("one"));
    Files.writeString(folder.resolve("file.tsv.part"), "half a li");
    assertEquals(List.of("one"), file.lines());
    file.write(List.of("two"));
    assertEquals(List.of("two"), file.lines());
    assertFalse(Files.exists(folder.resolve("file.tsv.part")));
  }

  @Test
  void whatCannotBeWrittenLeavesTheFileAsItWas() throws Exception {
    OwnerFile file = new OwnerFile(folder.resolve("file.tsv"));
    file.write(List.of("one"));
    Files.createDirectory(folder.resolve("file.tsv.part"));
    Files.writeString(folder.resolve("file.tsv.part/in-the-way"), "");
    assertThrows(IOException.class, () -> file.write(List.of("two")));
    assertEquals(List.of("one"), file.lines());
  }
}
