package haetae.app.doctor;

import haetae.app.platform.PlatformSettings;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The certificates of TLS: readable, begun, not near their end; the key for the owner alone. */
final class CertificateCheck {
  private static final int SOON_DAYS = 21;
  private static final Words RENEW =
      new Words("새 인증서를 받아 http.certificate 에 두고 다시 켜십시오", "renew it, then restart");

  private final PlatformSettings.Http http;
  private final Instant now;

  CertificateCheck(PlatformSettings.Http http, Instant now) {
    this.http = http;
    this.now = now;
  }

  List<Finding> findings() {
    if (http.certificate().isEmpty()) {
      return List.of();
    }
    List<Finding> findings = new ArrayList<>();
    Path file = Path.of(http.certificate());
    try (InputStream in = Files.newInputStream(file)) {
      for (Certificate one : CertificateFactory.getInstance("X.509").generateCertificates(in)) {
        findings.add(until((X509Certificate) one));
      }
    } catch (IOException | CertificateException e) {
      findings.add(unreadable(file));
    }
    if (findings.isEmpty()) {
      findings.add(unreadable(file));
    }
    Path key = Path.of(http.key());
    findings.add(Files.isReadable(key) ? FolderCheck.ownOnly(key) : unreadable(key));
    return findings;
  }

  private Finding until(X509Certificate certificate) {
    return until(
        certificate.getSubjectX500Principal().getName(),
        certificate.getNotBefore().toInstant(),
        certificate.getNotAfter().toInstant());
  }

  private Finding until(String name, Instant from, Instant to) {
    long days = Duration.between(now, to).toDays();
    Words is = new Words(name + ": " + to + " 까지", name + " ends " + to + ", in " + days + " days");
    if (now.isBefore(from)) {
      return Finding.bad(
          "certificate",
          new Words(name + ": " + from + " 부터", name + " begins only at " + from),
          new Words("시계와 인증서를 확인하십시오", "look at the clock and at the certificate"));
    }
    if (!now.isBefore(to)) {
      return Finding.bad("certificate", is, RENEW);
    }
    return days < SOON_DAYS
        ? Finding.warn("certificate", is, RENEW)
        : Finding.ok("certificate", is.ko(), is.en());
  }

  private static Finding unreadable(Path file) {
    return Finding.bad(
        "certificate",
        new Words(file + " 을 읽을 수 없습니다", file + " cannot be read as PEM"),
        new Words(
            "PEM 파일인지, 플랫폼의 사용자가 읽을 수 있는지 확인하십시오",
            "see that it is PEM and that the platform's user may read it"));
  }
}
