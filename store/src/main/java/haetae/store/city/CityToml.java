package haetae.store.city;

import haetae.store.city.table.FaultSink;
import haetae.store.city.table.Limits;
import haetae.store.city.table.Spelling;
import haetae.store.city.table.TextScan;
import haetae.world.city.CityInfo;
import haetae.world.city.LocalName;
import haetae.world.place.Bounds;
import haetae.world.provenance.Known;
import haetae.world.provenance.Provenance;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.dataformat.toml.TomlMapper;

/** {@code city.toml}: the first page of a pack. */
final class CityToml {
  static final String FILE = "city.toml";
  private static final int MOST_BYTES = 1 << 20;
  private static final String GEOGRAPHIC = "EPSG:4326";
  private static final Limits LATITUDE = Limits.of(-90, 90, "degrees");
  private static final Limits LONGITUDE = Limits.of(-180, 180, "degrees");

  /** What could be read: the bounds may be known though something else is wrong. */
  record FirstPage(Optional<CityInfo> info, Optional<Bounds> bounds) {
    static final FirstPage NOTHING = new FirstPage(Optional.empty(), Optional.empty());
  }

  private final TomlPage page;

  private CityToml(TomlPage page) {
    this.page = page;
  }

  static FirstPage read(InputStream in, FaultSink faults) throws IOException {
    byte[] bytes = in.readNBytes(MOST_BYTES + 1);
    in.close();
    if (bytes.length > MOST_BYTES) {
      faults.at(1, 1, "the file is longer than " + MOST_BYTES + " bytes; expected a page of TOML");
      return FirstPage.NOTHING;
    }
    if (!TextScan.isText(new ByteArrayInputStream(bytes), faults)) {
      return FirstPage.NOTHING;
    }
    String text = new String(bytes, StandardCharsets.UTF_8);
    return parse(text.startsWith("\uFEFF") ? text.substring(1) : text, faults);
  }

  private static FirstPage parse(String text, FaultSink faults) {
    try {
      var root = new TomlMapper().readTree(text);
      return new CityToml(new TomlPage(root, new TomlPlaces(text), faults)).firstPage();
    } catch (JacksonException e) {
      TokenStreamLocation at = e.getLocation();
      faults.at(
          at == null ? 1 : Math.max(1, at.getLineNr()),
          at == null ? 1 : Math.max(1, at.getColumnNr()),
          "no TOML: " + firstLine(e.getOriginalMessage()) + "; expected key = value");
      return FirstPage.NOTHING;
    }
  }

  private static String firstLine(String message) {
    return message.lines().findFirst().orElse("");
  }

  private FirstPage firstPage() {
    String id = id();
    String local = page.text("nameLocal", "the name of the city in its own language");
    String english = page.findText("nameEn", "the name in English").orElse(local);
    Optional<ZoneId> zone = zone();
    coordinateSystem();
    String currency = currency();
    String scale = oneOf("intensityScale", List.of("kma", "mmi"));
    Optional<Bounds> bounds = bounds();
    var authorities = page.texts("authorities");
    var contacts = page.texts("contacts");
    String how = oneOf("provenance", Stream.of(Provenance.values()).map(Provenance::word).toList());
    String source = page.text("source", "who says so");
    page.noMoreKeys();
    if (!page.isGood() || zone.isEmpty() || bounds.isEmpty()) {
      return new FirstPage(Optional.empty(), bounds);
    }
    Known known = new Known(Provenance.parse(how), source);
    LocalName name = new LocalName(local, english);
    return new FirstPage(
        Optional.of(
            new CityInfo(
                id, name, zone.get(), bounds.get(), currency, scale, authorities, contacts, known)),
        bounds);
  }

  private String id() {
    String expected = "lower case letters, digits and hyphens";
    String id = page.text("id", expected);
    if (!id.isEmpty() && !id.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
      page.complain("id", "id is '" + id + "'; expected " + expected);
    }
    return id;
  }

  private Optional<ZoneId> zone() {
    String name = page.text("timeZone", "a zone such as Asia/Seoul");
    try {
      return name.isEmpty() ? Optional.empty() : Optional.of(ZoneId.of(name));
    } catch (DateTimeException e) {
      page.complain(
          "timeZone",
          "timeZone is '"
              + name
              + "'; expected a zone such as Asia/Seoul"
              + Spelling.hint(name, ZoneId.getAvailableZoneIds()));
      return Optional.empty();
    }
  }

  private void coordinateSystem() {
    String expected = GEOGRAPHIC + " (degrees on WGS 84): transform the files first";
    page.findText("coordinateSystem", expected)
        .filter(system -> !system.equals(GEOGRAPHIC))
        .ifPresent(system ->
            page.complain(
                "coordinateSystem", "coordinateSystem is '" + system + "'; expected " + expected));
  }

  private String currency() {
    String code = page.text("currency", "an ISO 4217 code such as KRW");
    if (!code.isEmpty() && !code.matches("[A-Z]{3}")) {
      page.complain("currency", "currency is '" + code + "'; expected a code such as KRW");
    }
    return code;
  }

  private String oneOf(String key, List<String> words) {
    String expected = "one of " + String.join(", ", words);
    String word = page.text(key, expected);
    if (!word.isEmpty() && !words.contains(word)) {
      page.complain(
          key, key + " is '" + word + "'; expected " + expected + Spelling.hint(word, words));
    }
    return word;
  }

  private Optional<Bounds> bounds() {
    double west = page.number("bounds.westDeg", LONGITUDE);
    double south = page.number("bounds.southDeg", LATITUDE);
    double east = page.number("bounds.eastDeg", LONGITUDE);
    double north = page.number("bounds.northDeg", LATITUDE);
    if (Double.isNaN(west + south + east + north)) {
      return Optional.empty();
    }
    if (south >= north) {
      page.complain(
          "bounds.southDeg",
          "bounds.southDeg is " + south + "; expected less than northDeg, " + north);
      return Optional.empty();
    }
    return Optional.of(new Bounds(west, south, east, north));
  }
}
