package haetae.app.fdsn;

/** The description of a service (Web Application Description Language, W3C submission 2009). */
final class Wadl {
  private Wadl() {}

  /** The document; clients find in it what they may ask. */
  static String of(FdsnService service) {
    StringBuilder text = new StringBuilder();
    text.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    text.append("<application xmlns=\"http://wadl.dev.java.net/2009/02\"");
    text.append(" xmlns:xs=\"http://www.w3.org/2001/XMLSchema\">\n");
    text.append("  <resources base=\"").append(service.path()).append("/\">\n");
    text.append("    <resource path=\"query\">\n      <method name=\"GET\" id=\"query\">\n");
    text.append("        <request>\n");
    service.parameters().forEach(parameter -> parameter(text, parameter));
    text.append("        </request>\n      </method>\n");
    if (!service.name().equals("event")) {
      text.append("      <method name=\"POST\" id=\"postQuery\"/>\n");
    }
    text.append("    </resource>\n");
    plain(text, "version", "text/plain");
    plain(text, "application.wadl", "application/xml");
    if (service.name().equals("event")) {
      plain(text, "catalogs", "application/xml");
      plain(text, "contributors", "application/xml");
    }
    return text.append("  </resources>\n</application>\n").toString();
  }

  private static void parameter(StringBuilder text, Parameter parameter) {
    text.append("          <param name=\"").append(parameter.name());
    text.append("\" style=\"query\" type=\"").append(parameter.type()).append('"');
    if (!parameter.usual().isEmpty()) {
      text.append(" default=\"").append(parameter.usual()).append('"');
    }
    if (parameter.options().isEmpty()) {
      text.append("/>\n");
      return;
    }
    text.append(">\n");
    for (String option : parameter.options()) {
      text.append("            <option value=\"").append(option).append("\"/>\n");
    }
    text.append("          </param>\n");
  }

  private static void plain(StringBuilder text, String path, String type) {
    text.append("    <resource path=\"").append(path).append("\">\n");
    text.append("      <method name=\"GET\" id=\"").append(path).append("\">\n");
    text.append("        <response><representation mediaType=\"").append(type);
    text.append("\"/></response>\n      </method>\n    </resource>\n");
  }
}
