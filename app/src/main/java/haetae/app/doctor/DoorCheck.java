package haetae.app.doctor;

import haetae.app.platform.PlatformSettings;
import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;

/** The ports the platform listens at: free, and not open to the world without TLS. */
final class DoorCheck {
  private final PlatformSettings settings;

  DoorCheck(PlatformSettings settings) {
    this.settings = settings;
  }

  List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    PlatformSettings.Http http = settings.http();
    findings.add(port("http.port", http.host(), http.port()));
    if (http.certificate().isEmpty()) {
      findings.add(plain("http.host", http.host()));
    }
    PlatformSettings.Mqtt mqtt = settings.mqtt();
    if (mqtt.on()) {
      findings.add(port("mqtt.port", mqtt.host(), mqtt.port()));
      if (mqtt.certificate().isEmpty()) {
        findings.add(plain("mqtt.host", mqtt.host()));
      }
    }
    PlatformSettings.Shake shake = settings.shake();
    if (shake.on()) {
      findings.add(udp("shake.port", shake.host(), shake.port()));
    }
    return findings;
  }

  private static Finding udp(String key, String host, int port) {
    try (DatagramSocket socket = new DatagramSocket(new InetSocketAddress(host, port))) {
      String where = host + ":" + socket.getLocalPort() + "/udp";
      return Finding.ok(key, where + " 비어 있습니다", where + " is free");
    } catch (IOException e) {
      String where = host + ":" + port + "/udp";
      return Finding.bad(
          key,
          new Words(
              where + " 에서 들을 수 없습니다: " + e.getMessage(),
              where + " cannot be listened at: " + e.getMessage()),
          new Words(
              "ss -lnup 로 누가 쓰는지 보고 " + key + " 를 바꾸십시오",
              "see ss -lnup for who uses it, or change " + key));
    }
  }

  static Finding port(String key, String host, int port) {
    InetSocketAddress address = new InetSocketAddress(host, port);
    if (address.isUnresolved()) {
      return Finding.bad(
          key,
          new Words(host + " 라는 주소를 모릅니다", "address " + host + " is not known"),
          new Words("이 기계의 주소나 0.0.0.0 을 쓰십시오", "use an address of this machine, or 0.0.0.0"));
    }
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(address);
      return Finding.ok(key, host + ":" + port + " 비어 있습니다", host + ":" + port + " is free");
    } catch (IOException e) {
      return Finding.bad(
          key,
          new Words(
              host + ":" + port + " 에서 들을 수 없습니다: " + e.getMessage(),
              host + ":" + port + " cannot be listened at: " + e.getMessage()),
          new Words(
              "이미 켜져 있습니까? ss -ltnp 로 확인하고, 아니면 " + key + " 를 바꾸십시오",
              "is a platform running already? see ss -ltnp; else change " + key));
    }
  }

  static Finding plain(String key, String host) {
    try {
      if (InetAddress.getByName(host).isLoopbackAddress()) {
        return Finding.ok(key, host + ": 이 기계에서만", host + ": this machine only");
      }
    } catch (IOException e) {
      return Finding.bad(
          key,
          new Words(host + " 라는 주소를 모릅니다", "address " + host + " is not known"),
          new Words("주소를 고치십시오", "correct the address"));
    }
    return Finding.warn(
        key,
        new Words(host + ": 암호화 없이 밖에 열려 있습니다", host + ": open to others without encryption"),
        new Words(
            key.startsWith("http")
                ? "http.certificate 와 http.key 를 넣거나 TLS 프록시 뒤에 두십시오"
                : "전용망이나 TLS 프록시 뒤에 두십시오",
            key.startsWith("http")
                ? "set http.certificate and http.key, or put it behind a TLS proxy"
                : "keep it in a network of its own, or behind a TLS proxy"));
  }
}
