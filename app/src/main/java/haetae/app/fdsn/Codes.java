package haetae.app.fdsn;

import haetae.store.archive.ChannelPattern;
import java.util.List;

/** The four codes of a channel as parameters. */
final class Codes {
  static final List<Parameter> PARAMETERS =
      List.of(
          Parameter.text("network", "net"),
          Parameter.text("station", "sta"),
          Parameter.text("location", "loc"),
          Parameter.text("channel", "cha"));

  private Codes() {}

  static ChannelPattern of(FdsnQuery query) {
    return new ChannelPattern(
        query.codes("network"),
        query.codes("station"),
        query.codes("location"),
        query.codes("channel"));
  }
}
