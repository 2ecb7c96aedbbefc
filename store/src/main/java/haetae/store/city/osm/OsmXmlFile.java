package haetae.store.city.osm;

import haetae.world.InvalidValue;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** An OSM XML file, plain or packed with gzip. Documents are not fetched, entities not followed. */
final class OsmXmlFile implements OsmSource {
  private final Path file;
  private final boolean packed;
  private final LongConsumer progress;

  /** A file; progress is told in bytes read. */
  OsmXmlFile(Path file, boolean packed, LongConsumer progress) {
    this.file = file;
    this.packed = packed;
    this.progress = progress;
  }

  @Override
  public void read(Set<OsmKind> wanted, OsmSink sink) throws IOException {
    try (CountingStream raw = new CountingStream(Files.newInputStream(file), progress);
        InputStream in = new BufferedInputStream(packed ? new GZIPInputStream(raw) : raw)) {
      parse(in, wanted, sink);
    } catch (EOFException | ZipException e) {
      throw new InvalidValue(file.getFileName() + ": the gzip data are cut off or damaged", e);
    }
  }

  private void parse(InputStream in, Set<OsmKind> wanted, OsmSink sink) throws IOException {
    XMLStreamReader xml = null;
    try {
      xml = factory().createXMLStreamReader(in);
      OsmXmlElements elements = new OsmXmlElements(xml, wanted, sink);
      while (xml.hasNext()) {
        elements.take(xml.next());
      }
    } catch (XMLStreamException e) {
      if (e.getNestedException() instanceof IOException broken) {
        throw broken;
      }
      throw new InvalidValue(where(e.getLocation()) + "not XML: " + firstLine(e), e);
    } catch (InvalidValue e) {
      throw new InvalidValue(where(xml == null ? null : xml.getLocation()) + e.getMessage(), e);
    }
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory;
  }

  private String where(javax.xml.stream.@org.jspecify.annotations.Nullable Location at) {
    return at == null
        ? file.getFileName() + ": "
        : file.getFileName() + ":" + at.getLineNumber() + ":" + at.getColumnNumber() + ": ";
  }

  private static String firstLine(XMLStreamException e) {
    String message = String.valueOf(e.getMessage());
    String[] lines = message.split("\n", -1);
    return lines[lines.length - 1].replaceFirst("^Message: ", "");
  }
}
