package haetae.app.flow;

import haetae.response.alert.CapSettings;
import haetae.world.city.CityInfo;
import haetae.world.city.LocalName;

/** Who speaks for a city in its messages, from the first page of its pack. */
public final class CityVoice {
  private CityVoice() {}

  /**
   * The sender of a city's messages: {@code haetae@ID.city}, the name of its disaster office, and
   * who makes national warnings.
   */
  public static CapSettings of(CityInfo city, CapSettings.Status status) {
    String national = city.authorities().getOrDefault("earthquake-warning", "");
    String office = city.authorities().getOrDefault("disaster-response", "");
    return new CapSettings(
        "haetae@" + city.id() + ".city",
        office.isBlank() ? city.name() : new LocalName(office, office),
        city.zone(),
        status,
        national.isBlank()
            ? new LocalName("국가 지진 경보 기관", "the national warning authority")
            : new LocalName(national, national));
  }
}
