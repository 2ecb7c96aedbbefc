package haetae.app.platform;

import static haetae.app.platform.Bodies.round;

import haetae.response.alert.Alert;
import haetae.response.alert.CapSettings;
import haetae.response.alert.CapWriter;
import haetae.response.alert.DistrictWarning;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Body of an alert: what it says, and the CAP message letter for letter. */
final class AlertBody {
  private final CapSettings voice;
  private final CapWriter writer;

  AlertBody(CapSettings voice) {
    this.voice = voice;
    writer = new CapWriter(voice);
  }

  ObjectNode of(Alert alert) {
    ObjectNode node = Bodies.object();
    node.put("id", alert.identifier());
    node.put("quake", alert.quake().id());
    node.put("quakeVersion", alert.quake().version());
    node.put("number", alert.number());
    node.put("kind", alert.kind().name());
    node.put("status", voice.status().word());
    node.put("level", alert.level().name());
    node.put("at", alert.at().toString());
    node.put("reason", alert.reason());
    node.put("originTime", alert.quake().origin().time().toString());
    node.put("authority", "City information. National earthquake warnings are KMA's.");
    ArrayNode districts = node.putArray("districts");
    alert.districts().forEach(warning -> district(districts.addObject(), warning));
    node.put("cap", new String(writer.write(alert), StandardCharsets.UTF_8));
    return node;
  }

  private static void district(ObjectNode node, DistrictWarning warning) {
    var forecast = warning.forecast();
    node.put("code", forecast.district().code());
    node.put("name", forecast.district().name().local());
    node.put("english", forecast.district().name().english());
    node.put("level", warning.level().name());
    node.put("kma", forecast.intensity().median().mmi());
    node.put("chanceV", round(forecast.intensity().atLeast(5), 3));
    node.put("chanceVI", round(forecast.intensity().atLeast(6), 3));
    node.put("distanceKm", round(forecast.distanceKm(), 1));
    node.put("sArrival", forecast.sArrival().toString());
    node.put("secondsToS", round(warning.secondsToS(), 1));
  }
}
