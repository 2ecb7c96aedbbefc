package haetae.world.building;

import static java.nio.charset.StandardCharsets.UTF_8;

import haetae.world.place.GeoPoint;
import haetae.world.provenance.Known;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Many buildings in columns: some 90 bytes each and the letters of its id, so that ten million fit
 * into a gigabyte. Immutable; {@link #get} makes a row when one is wanted. The arrays behind the
 * columns are never handed out.
 */
public final class BuildingStock {
  private final int size;
  private final Columns c;

  private BuildingStock(Columns c) {
    this.c = c;
    size = c.size;
  }

  /** A stock without buildings. */
  public static BuildingStock empty() {
    return new Builder().build();
  }

  /** Number of rows. */
  public int size() {
    return size;
  }

  /** Id of row i. */
  public String id(int i) {
    return new String(c.letters, c.idStart(i), c.idEnd[i] - c.idStart(i), UTF_8);
  }

  /** Latitude of row i, degrees. */
  public double latDeg(int i) {
    return c.latDeg[i];
  }

  /** Longitude of row i, degrees. */
  public double lonDeg(int i) {
    return c.lonDeg[i];
  }

  /** Place of the district of row i in the list of the city; -1: none. */
  public int district(int i) {
    return c.district[i];
  }

  /** Structure of row i. */
  public Structure structure(int i) {
    return c.structure[i];
  }

  /** Storeys of row i; 0 where not known. */
  public int storeys(int i) {
    return c.storeys[i];
  }

  /** Year of row i; 0 where not known. */
  public int year(int i) {
    return c.year[i];
  }

  /** Use of row i. */
  public Use use(int i) {
    return c.use[i];
  }

  /** Whether row i has an open ground floor. */
  public boolean softStorey(int i) {
    return c.softStorey[i];
  }

  /** Code level of row i, if a survey said it. */
  public Optional<CodeLevel> codeLevel(int i) {
    return Optional.ofNullable(c.codeLevel[i]);
  }

  /** Fragility class row i names itself; empty if none. */
  public String taxonomy(int i) {
    return c.taxonomies.get(c.taxonomy[i]);
  }

  /** Buildings row i stands for. */
  public double count(int i) {
    return c.count[i];
  }

  /** Floor area of one building of row i, m²; NaN where not known. */
  public double floorAreaM2(int i) {
    return c.floorAreaM2[i];
  }

  /** People in one building of row i when all are there. */
  public double people(int i) {
    return c.people[i];
  }

  /** Households in one building of row i. */
  public double households(int i) {
    return c.households[i];
  }

  /** Cost of building one of row i anew, in the city's currency; NaN where not known. */
  public double value(int i) {
    return c.value[i];
  }

  /** How row i is known. */
  public Known known(int i) {
    return c.sources.get(c.known[i]);
  }

  /** Row i. */
  public Building get(int i) {
    return new Building(
        id(i),
        new GeoPoint(latDeg(i), lonDeg(i)),
        district(i),
        structure(i),
        storeys(i),
        year(i),
        use(i),
        softStorey(i),
        codeLevel(i),
        taxonomy(i),
        count(i),
        floorAreaM2(i),
        people(i),
        households(i),
        value(i),
        known(i));
  }

  /** Takes rows one by one. Not for several threads. */
  public static final class Builder {
    private final Columns c = new Columns();
    private final Map<Known, Integer> sources = new LinkedHashMap<>();
    private final Map<String, Integer> taxonomies = new LinkedHashMap<>();

    /** Takes one row. */
    public Builder add(Building b) {
      int i = c.next(b.id());
      c.latDeg[i] = b.place().latDeg();
      c.lonDeg[i] = b.place().lonDeg();
      c.district[i] = b.district();
      c.structure[i] = b.structure();
      c.storeys[i] = (short) b.storeys();
      c.year[i] = (short) b.year();
      c.use[i] = b.use();
      c.softStorey[i] = b.softStorey();
      c.codeLevel[i] = b.codeLevel().orElse(null);
      c.taxonomy[i] = taxonomies.computeIfAbsent(b.taxonomy(), t -> taxonomies.size());
      c.count[i] = b.count();
      c.floorAreaM2[i] = (float) b.floorAreaM2();
      c.people[i] = (float) b.people();
      c.households[i] = (float) b.households();
      c.value[i] = b.value();
      c.known[i] = sources.computeIfAbsent(b.known(), k -> sources.size());
      return this;
    }

    /** Rows taken so far. */
    public int size() {
      return c.size;
    }

    /** The stock. The builder must not be used any more. */
    public BuildingStock build() {
      c.sources = List.copyOf(sources.keySet());
      c.taxonomies = List.copyOf(taxonomies.keySet());
      return new BuildingStock(c);
    }
  }

  /** Columns that grow together. */
  private static final class Columns {
    private int size;
    private byte[] letters = new byte[256];
    private int[] idEnd = new int[16];
    private double[] latDeg = new double[16];
    private double[] lonDeg = new double[16];
    private int[] district = new int[16];
    private Structure[] structure = new Structure[16];
    private short[] storeys = new short[16];
    private short[] year = new short[16];
    private Use[] use = new Use[16];
    private boolean[] softStorey = new boolean[16];
    private @Nullable CodeLevel[] codeLevel = new CodeLevel[16];
    private int[] taxonomy = new int[16];
    private double[] count = new double[16];
    private float[] floorAreaM2 = new float[16];
    private float[] people = new float[16];
    private float[] households = new float[16];
    private double[] value = new double[16];
    private int[] known = new int[16];
    private List<Known> sources = new ArrayList<>();
    private List<String> taxonomies = new ArrayList<>();

    int idStart(int i) {
      return i == 0 ? 0 : idEnd[i - 1];
    }

    int next(String id) {
      byte[] bytes = id.getBytes(UTF_8);
      int i = size++;
      if (i == idEnd.length) {
        grow(i * 2);
      }
      int start = idStart(i);
      int end = Math.addExact(start, bytes.length);
      if (end > letters.length) {
        letters = Arrays.copyOf(letters, (int) Math.min(Integer.MAX_VALUE - 8, 2L * end));
      }
      System.arraycopy(bytes, 0, letters, start, bytes.length);
      idEnd[i] = end;
      return i;
    }

    private void grow(int n) {
      idEnd = Arrays.copyOf(idEnd, n);
      latDeg = Arrays.copyOf(latDeg, n);
      lonDeg = Arrays.copyOf(lonDeg, n);
      district = Arrays.copyOf(district, n);
      structure = Arrays.copyOf(structure, n);
      storeys = Arrays.copyOf(storeys, n);
      year = Arrays.copyOf(year, n);
      use = Arrays.copyOf(use, n);
      softStorey = Arrays.copyOf(softStorey, n);
      codeLevel = Arrays.copyOf(codeLevel, n);
      taxonomy = Arrays.copyOf(taxonomy, n);
      count = Arrays.copyOf(count, n);
      floorAreaM2 = Arrays.copyOf(floorAreaM2, n);
      people = Arrays.copyOf(people, n);
      households = Arrays.copyOf(households, n);
      value = Arrays.copyOf(value, n);
      known = Arrays.copyOf(known, n);
    }
  }
}
