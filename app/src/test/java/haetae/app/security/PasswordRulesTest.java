package haetae.app.security;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import haetae.world.InvalidValue;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "aaaaaaaaaaaa",
        "121212121212",
        "123456789012",
        "qwertyuiopasdfgh",
        "PohangHaetae2026",
        "kim-soo-kim-soo-password1",
        "Password12345!",
        "lkjhgfdsa-poiuy",
        "해태포항지진비밀번호12"
      })
  void whatIsEasilyGuessedIsRefusedWithoutBeingRepeated(String password) {
    PasswordRules rules = PasswordRules.of(folder.resolve("none.txt"));
    InvalidValue e = assertThrows(InvalidValue.class, () -> rules.check(password, "kim-soo"));
    assertFalse(String.valueOf(e.getMessage()).contains(password), e.getMessage());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "correct horse battery",
        "twelve x's: xxxx q",
        "바다 위로 해가 천천히 뜬다 아침마다",
        "pohang steel sings at night"
      })
  void anyCharactersWillDo(String password) {
    PasswordRules rules = PasswordRules.of(folder.resolve("none.txt"));
    assertDoesNotThrow(() -> rules.check(password, "kim-soo"));
    assertTrue(Passwords.matches(password, Passwords.keepFresh(password)));
  }

  @Test
  void theCitysListOfLostPasswordsIsHeeded() throws Exception {
    Path list = folder.resolve("lost.txt");
    Files.writeString(list, "short\nCorrect Horse Battery\n");
    InvalidValue e =
        assertThrows(
            InvalidValue.class, () -> PasswordRules.of(list).check("correct horse battery", "kim"));
    assertTrue(e.getMessage().contains("list of lost passwords"), e.getMessage());
  }

  @Test
  void whatIsKeptTellsItsCostAndNotItself() {
    String kept = Passwords.keep("correct horse battery");
    assertTrue(
        kept.matches(
            "\\$argon2id\\$v=19\\$m=65536,t=3,p=4\\$[A-Za-z0-9+/]{22}\\$[A-Za-z0-9+/]{43}"),
        kept);
    assertTrue(Passwords.matches("correct horse battery", kept));
    assertFalse(Passwords.matches("Correct horse battery", kept));
    assertFalse(Passwords.matches("x", "no hash at all"));
    assertThrows(InvalidValue.class, () -> Passwords.keep("eleven char"));
    assertThrows(InvalidValue.class, () -> Passwords.keep("x".repeat(201)));
  }
}
