package haetae.world.flow;

import java.io.File;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Asks the compiler about one expression in this package; nothing is written. */
final class Compiled {
  private Compiled() {}

  /** What the compiler has against the expression, or an empty text. */
  static String errors(String expression) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
    String path = home(Flow.class) + File.pathSeparator + home(Steps.class);
    List<String> options = List.of("-cp", path, "-proc:none", "-implicit:none", "-Xlint:none");
    List<Source> sources = List.of(new Source(expression));
    compiler.getTask(null, null, found, options, null, sources).call();
    return found.getDiagnostics().stream()
        .filter(d -> d.getKind() == javax.tools.Diagnostic.Kind.ERROR)
        .map(d -> d.getMessage(Locale.ROOT))
        .collect(Collectors.joining("\n"));
  }

  private static Path home(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static final class Source extends SimpleJavaFileObject {
    private final String text;

    Source(String expression) {
      super(URI.create("string:///haetae/world/flow/Asked.java"), Kind.SOURCE);
      text = "package haetae.world.flow; class Asked { Object flow = " + expression + "; }";
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }
}
