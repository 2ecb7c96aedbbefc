package haetae.app.doctor;

import haetae.world.InvalidValue;

/**
 * What one check found.
 *
 * @param subject what was looked at, such as {@code http.port}
 * @param is what was found
 * @param toDo what to do about it; nothing where all is well
 */
public record Finding(String subject, Verdict verdict, Words is, Words toDo) {
  public Finding {
    if (verdict != Verdict.OK && toDo.isEmpty()) {
      throw new InvalidValue("finding " + subject + " is " + verdict + "; expected what to do");
    }
  }

  static Finding ok(String subject, String ko, String en) {
    return new Finding(subject, Verdict.OK, new Words(ko, en), Words.NONE);
  }

  static Finding warn(String subject, Words is, Words toDo) {
    return new Finding(subject, Verdict.WARN, is, toDo);
  }

  static Finding bad(String subject, Words is, Words toDo) {
    return new Finding(subject, Verdict.BAD, is, toDo);
  }
}
