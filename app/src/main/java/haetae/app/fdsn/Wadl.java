package haetae.app.fdsn;

import java.util.Set;
import java.util.TreeSet;

/** {@code application.wadl} of a service: what may be asked, for clients that look it up. */
final class Wadl {
  private Wadl() {}

  static String of(String service, Set<String> parameters) {
    StringBuilder out = new StringBuilder();
    out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
        .append("<application xmlns=\"http://wadl.dev.java.net/2009/02\"")
        .append(" xmlns:xs=\"http://www.w3.org/2001/XMLSchema\">\n")
        .append(" <resources base=\"/fdsnws/")
        .append(service)
        .append("/1/\">\n  <resource path=\"query\"><method id=\"query\" name=\"GET\"><request>\n");
    for (String name : new TreeSet<>(parameters)) {
      out.append("   <param name=\"")
          .append(name)
          .append("\" style=\"query\" type=\"xs:")
          .append(type(name))
          .append("\"/>\n");
    }
    return out.append("  </request></method></resource>\n")
        .append("  <resource path=\"version\"><method id=\"version\" name=\"GET\"/></resource>\n")
        .append(" </resources>\n</application>\n")
        .toString();
  }

  private static String type(String name) {
    if (name.endsWith("time")) {
      return "dateTime";
    }
    if (name.equals("limit") || name.equals("offset") || name.equals("nodata")) {
      return "int";
    }
    return name.matches("(min|max)(latitude|longitude|depth|magnitude)") ? "double" : "string";
  }
}
