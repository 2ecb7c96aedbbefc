package haetae.response.alert;

import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The words of a message in one tongue. */
sealed interface CapText {
  String language();

  String event();

  String senderName();

  String headline(Alert alert);

  String description(Alert alert);

  String instruction(Alert alert);

  String area(DistrictWarning warning);

  /** Korean. */
  record Korean(CapSettings settings) implements CapText {
    private static final DateTimeFormatter TIME =
        DateTimeFormatter.ofPattern("M월 d일 HH시 mm분 ss초", Locale.KOREAN);

    @Override
    public String language() {
      return "ko-KR";
    }

    @Override
    public String event() {
      return settings.status().korean() + "지진";
    }

    @Override
    public String senderName() {
      return settings.status().korean() + settings.senderName().local();
    }

    @Override
    public String headline(Alert alert) {
      String label = settings.status().korean();
      if (alert.kind() == Alert.Kind.CANCEL) {
        return label + "앞서 알린 지진 정보를 취소합니다";
      }
      return label
          + "지진 "
          + alert.level().korean()
          + alert.quake().magnitude().map(m -> one(" (추정 규모 %.1f)", m.value())).orElse("");
    }

    @Override
    public String description(Alert alert) {
      var origin = alert.quake().origin();
      String quake =
          TIME.format(origin.time().atZone(settings.zone()))
              + one(" 지진이 났습니다. 깊이 약 %.0f km", origin.depthKm())
              + alert
                  .quake()
                  .magnitude()
                  .map(m -> one(", 규모 %.1f", m.value()) + one(" (±%.1f)", m.sigma()))
                  .orElse("")
              + one(", 진앙 오차 약 %.0f km.", origin.horizontalErrorKm());
      String head =
          alert.kind() == Alert.Kind.CANCEL
              ? "앞서 알린 지진은 확인되지 않았습니다: " + alert.reason() + ". 알린 내용: " + quake
              : quake;
      return settings.status().korean()
          + head
          + " 이것은 도시의 참고 정보이며 국가 지진경보는 "
          + settings.authority().local()
          + "이 발표합니다.";
    }

    @Override
    public String instruction(Alert alert) {
      return settings.status().korean()
          + (alert.kind() == Alert.Kind.CANCEL
              ? "하던 일을 계속하십시오."
              : "탁자 아래로 몸을 낮추고 머리를 보호하십시오. 승강기에서는 가까운 층에 내리십시오. 흔들림이 멎은 뒤 밖으로 나가십시오.");
    }

    @Override
    public String area(DistrictWarning warning) {
      return settings.status().korean() + warning.forecast().district().name().local();
    }
  }

  /** English. */
  record English(CapSettings settings) implements CapText {
    private static final DateTimeFormatter TIME =
        DateTimeFormatter.ofPattern("d MMMM HH:mm:ss", Locale.ENGLISH);

    @Override
    public String language() {
      return "en-US";
    }

    @Override
    public String event() {
      return settings.status().english() + "Earthquake";
    }

    @Override
    public String senderName() {
      return settings.status().english() + settings.senderName().english();
    }

    @Override
    public String headline(Alert alert) {
      String label = settings.status().english();
      if (alert.kind() == Alert.Kind.CANCEL) {
        return label + "Earthquake information taken back";
      }
      return label
          + "Earthquake "
          + alert.level().name().toLowerCase(Locale.ROOT)
          + alert
              .quake()
              .magnitude()
              .map(m -> one(" (estimated magnitude %.1f)", m.value()))
              .orElse("");
    }

    @Override
    public String description(Alert alert) {
      var origin = alert.quake().origin();
      String quake =
          "Earthquake at "
              + TIME.format(origin.time().atZone(settings.zone()))
              + one(", depth about %.0f km", origin.depthKm())
              + alert
                  .quake()
                  .magnitude()
                  .map(m -> one(", magnitude %.1f", m.value()) + one(" (±%.1f)", m.sigma()))
                  .orElse("")
              + one(", epicentre within about %.0f km.", origin.horizontalErrorKm());
      String head =
          alert.kind() == Alert.Kind.CANCEL
              ? "What was told before is not confirmed: " + alert.reason() + ". Told: " + quake
              : quake;
      return settings.status().english()
          + head
          + " This is the city's own information; national warnings are made by "
          + settings.authority().english()
          + ".";
    }

    @Override
    public String instruction(Alert alert) {
      return settings.status().english()
          + (alert.kind() == Alert.Kind.CANCEL
              ? "Carry on."
              : "Drop, cover and hold on. Leave the lift at the nearest floor. Go outside when the"
                  + " shaking has stopped.");
    }

    @Override
    public String area(DistrictWarning warning) {
      return settings.status().english() + warning.forecast().district().name().english();
    }
  }

  private static String one(String format, double value) {
    return String.format(Locale.ROOT, format, value);
  }
}
