package haetae.app.api;

import static haetae.app.api.http.MediaType.BYTES;
import static haetae.app.api.http.MediaType.CAP;
import static haetae.app.api.http.MediaType.GEO_JSON;
import static haetae.app.api.http.MediaType.JSON;
import static haetae.app.api.http.MediaType.MINISEED;
import static haetae.app.api.http.MediaType.TILE;
import static haetae.app.api.http.MediaType.XML;
import static haetae.app.api.route.Param.AFTER;
import static haetae.app.api.route.Param.AT;
import static haetae.app.api.route.Param.FORMAT;
import static haetae.app.api.route.Param.FROM;
import static haetae.app.api.route.Param.ID_OF;
import static haetae.app.api.route.Param.LIMIT;
import static haetae.app.api.route.Param.TO;
import static haetae.app.api.route.Roles.PLANTS;
import static haetae.app.api.route.Roles.PUBLIC;
import static haetae.app.api.route.Roles.STAFF;
import static haetae.app.api.route.Row.delete;
import static haetae.app.api.route.Row.get;
import static haetae.app.api.route.Row.post;

import haetae.app.api.part.DeviceDesk;
import haetae.app.api.part.IngestDoor;
import haetae.app.api.part.ObservationBook;
import haetae.app.api.part.Records;
import haetae.app.api.part.ShakingGrids;
import haetae.app.api.resource.BuildingAnswers;
import haetae.app.api.resource.CityAnswers;
import haetae.app.api.resource.DeskAnswers;
import haetae.app.api.resource.GridAnswers;
import haetae.app.api.resource.Past;
import haetae.app.api.resource.RecordAnswers;
import haetae.app.api.resource.SensorAnswers;
import haetae.app.api.resource.StateAnswers;
import haetae.app.api.resource.WorkAnswers;
import haetae.app.api.route.Param;
import haetae.app.api.route.Route;
import haetae.app.api.stream.Streams;
import haetae.app.security.Role;
import haetae.app.situation.Topic;
import haetae.world.city.City;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The one table: every address of the API, who may ask there, with what, and who answers. Routing,
 * rights, OpenAPI and the test of routes and roles come from it. What is not in it is denied.
 */
final class RouteTable {
  private static final String V1 = "/api/v1";
  private static final int SMALL = 16 * 1024;
  private static final int MUCH = 1024 * 1024;

  private final List<Route> rows = new ArrayList<>();

  private RouteTable() {}

  /** The rows for the parts that are there. */
  static List<Route> of(ApiParts parts, Streams streams) {
    RouteTable table = new RouteTable();
    Past past = new Past(parts.newsroom(), parts.clock());
    table.state(new StateAnswers(past, parts.earlier()));
    table.city(new CityAnswers(past, parts.city()));
    parts.city().ifPresent(table::buildings);
    parts.grids().ifPresent(table::grids);
    parts.records().ifPresent(table::records);
    table.acknowledgements(new WorkAnswers(parts.newsroom(), parts.clock(), past));
    parts.observations().ifPresent(table::observations);
    parts.devices().ifPresent(table::devices);
    parts.settings().ifPresent(desk -> table.rows.addAll(SettingRows.of(desk)));
    parts.ingest().ifPresent(table::ingest);
    table.streams(streams);
    table.rows.addAll(MachineRows.of(parts));
    table.rows.addAll(parts.more());
    return List.copyOf(table.rows);
  }

  private void state(StateAnswers answers) {
    rows.add(
        get(V1 + "/stations", "stations")
            .says("관측소와 그 상태", "Stations and how they are")
            .openTo(PUBLIC)
            .params(AT, LIMIT, AFTER, FORMAT)
            .gives("Stations", JSON, GEO_JSON)
            .by(answers::stations));
    rows.add(
        get(V1 + "/stations/{id}", "station")
            .says("관측소 하나", "One station")
            .openTo(PUBLIC)
            .params(ID_OF, AT)
            .gives("Station")
            .by(answers::station));
    rows.add(
        get(V1 + "/picks", "picks")
            .says("최근의 초동 관측", "The last picks")
            .openTo(PUBLIC)
            .params(AT, LIMIT, AFTER, Param.id("station", "of this station only"))
            .gives("Picks")
            .by(answers::picks));
    rows.add(
        get(V1 + "/quakes", "quakes")
            .says("지진 목록, 최신판", "Quakes, newest version of each")
            .openTo(PUBLIC)
            .params(AT, FROM, TO, LIMIT, AFTER, FORMAT)
            .gives("Quakes", JSON, GEO_JSON)
            .by(answers::quakes));
    rows.add(
        get(V1 + "/quakes/{id}", "quake")
            .says("지진 하나", "One quake")
            .openTo(PUBLIC)
            .params(ID_OF, AT)
            .gives("Quake")
            .by(answers::quake));
    rows.add(
        get(V1 + "/alerts", "alerts")
            .says("경보 목록", "Alerts")
            .openTo(PUBLIC)
            .params(AT, LIMIT, AFTER)
            .gives("Alerts")
            .by(answers::alerts));
    rows.add(
        get(V1 + "/alerts/{id}", "alert")
            .says("경보 하나", "One alert")
            .openTo(PUBLIC)
            .params(ID_OF, AT)
            .gives("Alert")
            .by(answers::alert));
    rows.add(
        get(V1 + "/alerts/{id}/cap", "alertCap")
            .says("경보의 CAP 1.2 전문", "The CAP 1.2 message of an alert")
            .openTo(PUBLIC)
            .params(ID_OF, AT)
            .gives("Xml", CAP, XML)
            .by(answers::cap));
    rows.add(
        get(V1 + "/shaking", "shakings")
            .says("지진별 읍면동 흔들림", "How the districts were shaken, by quake")
            .openTo(PUBLIC)
            .params(AT, LIMIT, AFTER)
            .gives("Shakings")
            .by(answers::shakings));
    rows.add(
        get(V1 + "/quakes/{id}/shaking", "quakeShaking")
            .says("한 지진의 읍면동 흔들림", "How the districts were shaken by one quake")
            .openTo(PUBLIC)
            .params(ID_OF, AT)
            .gives("Shaking")
            .by(answers::shaking));
    rows.add(
        get(V1 + "/quakes/{id}/buildings", "quakeBuildings")
            .says("한 지진의 건물 피해 추정", "Estimated damage of buildings by one quake")
            .openTo(STAFF)
            .params(ID_OF, AT)
            .gives("Body")
            .by(answers::damage));
    rows.add(
        get(V1 + "/health", "health")
            .says("플랫폼 각 부분의 상태", "How the parts of the platform are")
            .openTo(PLANTS)
            .params(AT, LIMIT, AFTER)
            .gives("Bodies")
            .by(answers::health));
  }

  private void city(CityAnswers answers) {
    rows.add(
        get(V1 + "/districts", "districts")
            .says("읍면동과 지진별 상황", "Districts and what is known there of each quake")
            .openTo(PUBLIC)
            .params(AT, LIMIT, AFTER, FORMAT)
            .gives("Districts", JSON, GEO_JSON)
            .by(answers::districts));
    rows.add(
        get(V1 + "/districts/{id}", "district")
            .says("읍면동 하나", "One district")
            .openTo(PUBLIC)
            .params(ID_OF, AT)
            .gives("District")
            .by(answers::district));
    rows.add(
        get(V1 + "/facilities", "facilities")
            .says("주요 시설과 지진별 상황", "Facilities and what is known there of each quake")
            .openTo(PLANTS)
            .params(AT, LIMIT, AFTER, FORMAT)
            .gives("Facilities", JSON, GEO_JSON)
            .by(answers::facilities));
    rows.add(
        get(V1 + "/facilities/{id}", "facility")
            .says("시설 하나", "One facility")
            .openTo(PLANTS)
            .params(ID_OF, AT)
            .gives("Facility")
            .by(answers::facility));
  }

  private void buildings(City city) {
    BuildingAnswers answers = new BuildingAnswers(city);
    rows.add(
        get(V1 + "/buildings", "buildings")
            .says("읍면동별 건물 집계", "Sums of the buildings by district")
            .openTo(STAFF)
            .params(LIMIT, AFTER)
            .gives("Bodies")
            .by(answers::districts));
    rows.add(
        get(V1 + "/tiles/buildings/{z}/{x}/{y}", "buildingTile")
            .says("건물 벡터 타일", "Buildings as vector tiles")
            .openTo(STAFF)
            .params(
                Param.whole("z", 0, 22, "", "zoom"),
                Param.whole("x", 0, (1 << 22) - 1, "", "column from the west"),
                Param.whole("y", 0, (1 << 22) - 1, "", "row from the north"))
            .gives("Tile", TILE)
            .by(answers::tile));
  }

  private void grids(ShakingGrids grids) {
    GridAnswers answers = new GridAnswers(grids);
    rows.add(
        get(V1 + "/quakes/{id}/shaking/grid", "quakeGrid")
            .says("한 지진의 흔들림 격자, 최신판", "The newest shaking map of a quake on its grid")
            .openTo(PUBLIC)
            .params(ID_OF)
            .gives("Csv", "text/csv", XML)
            .by(answers::grid));
    rows.add(
        get(V1 + "/quakes/{id}/shaking/contours", "quakeContours")
            .says("한 지진의 등진도선, 최신판", "Contours of the newest shaking map of a quake")
            .openTo(PUBLIC)
            .params(ID_OF)
            .gives("FeatureCollection", GEO_JSON, JSON)
            .by(answers::contours));
  }

  private void records(Records records) {
    RecordAnswers answers = new RecordAnswers(records);
    rows.add(
        get(V1 + "/quakes/{id}/versions", "quakeVersions")
            .says("한 지진의 모든 판", "Every version of a quake, oldest first")
            .openTo(PUBLIC)
            .params(ID_OF, AT)
            .gives("Quakes")
            .by(answers::versions));
    rows.add(
        get(V1 + "/journal", "journal")
            .says("기록 대장", "The journal, with its hashes")
            .openTo(STAFF)
            .params(LIMIT, Param.whole("number", 0, 999_999_999, "0", "entries after this number"))
            .gives("Journal")
            .by(answers::journal));
  }

  private void acknowledgements(WorkAnswers answers) {
    rows.add(
        get(V1 + "/acknowledgements", "acknowledgements")
            .says("경보 확인 목록", "Who has acknowledged which alert")
            .openTo(PLANTS)
            .params(AT, LIMIT, AFTER)
            .gives("Bodies")
            .by(answers::acknowledgements));
    rows.add(
        post(V1 + "/acknowledgements", "acknowledge")
            .says("경보를 확인함", "Acknowledges an alert")
            .openTo(Set.of(Role.OPERATOR, Role.OFFICER))
            .gives("Body")
            .takes("AcknowledgementRequest", SMALL, JSON)
            .by(answers::acknowledge));
  }

  private void observations(ObservationBook book) {
    rows.add(
        get(V1 + "/observations", "observations")
            .says("일반 센서의 관측값", "What ordinary sensors have said")
            .openTo(PLANTS)
            .params(
                FROM,
                TO,
                LIMIT,
                Param.id("device", "of this device only"),
                Param.id("quantity", "of this quantity only, such as water-level"))
            .gives("Observations")
            .by(new DeskAnswers.Observations(book)::list));
  }

  private void devices(DeviceDesk desk) {
    DeskAnswers.Devices answers = new DeskAnswers.Devices(desk);
    rows.add(
        get(V1 + "/devices", "devices")
            .says("등록된 장치", "The devices that are registered")
            .openTo(PLANTS)
            .params(LIMIT, AFTER)
            .gives("Bodies")
            .by(answers::list));
    rows.add(
        get(V1 + "/devices/{id}", "device")
            .says("장치 하나", "One device")
            .openTo(PLANTS)
            .params(ID_OF)
            .gives("Body")
            .by(answers::one));
    rows.add(
        post(V1 + "/devices", "registerDevice")
            .says("장치를 등록함", "Registers a device; shows its token once")
            .openTo(Set.of(Role.OFFICER))
            .gives("Body")
            .takes("DeviceRequest", SMALL, JSON)
            .by(answers::register));
    rows.add(
        delete(V1 + "/devices/{id}", "removeDevice")
            .says("장치를 뺌", "Strikes a device off the register")
            .openTo(Set.of(Role.OFFICER))
            .params(ID_OF)
            .by(answers::remove));
  }

  private void ingest(IngestDoor door) {
    SensorAnswers answers = new SensorAnswers(door);
    rows.add(
        post(V1 + "/ingest/miniseed", "ingestMiniSeed")
            .says("miniSEED 자료를 넘김", "Hands in miniSEED records")
            .openTo(Set.of(Role.DEVICE))
            .gives("Body")
            .takes("Bytes", MUCH, MINISEED, BYTES)
            .by(answers::samples));
    rows.add(
        post(V1 + "/ingest/observations", "ingestObservations")
            .says("일반 센서 관측값을 넘김", "Hands in values of ordinary sensors")
            .openTo(Set.of(Role.DEVICE))
            .gives("Body")
            .takes("ObservationRequest", MUCH, JSON)
            .by(answers::observations));
  }

  private void streams(Streams streams) {
    for (Topic topic : Topic.values()) {
      Set<Role> roles =
          switch (topic) {
            case STATIONS, PICKS, QUAKES, ALERTS, SHAKING -> PUBLIC;
            case FACILITIES, HEALTH -> PLANTS;
            case DISTRICTS, BUILDINGS -> STAFF;
            case ARRIVALS, AUDIT -> Set.of();
          };
      if (!roles.isEmpty()) {
        String word = topic.word();
        rows.add(
            get(V1 + "/stream/" + word, "stream" + word)
                .says("새 소식: " + word, "News as server-sent events: " + word)
                .openTo(roles)
                .params(Param.id("lastEventId", "as the Last-Event-ID header, which goes before"))
                .gives("Events", haetae.app.api.http.MediaType.EVENTS)
                .by(q -> streams.stream(topic, q)));
      }
    }
  }
}
