package haetae.app.doctor;

import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;

/** Java, memory and open files. */
final class MachineCheck {
  private static final int JAVA = 25;
  private static final long LEAST_HEAP_MIB = 400;
  private static final long LEAST_FILES = 8192;

  List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    findings.add(java(Runtime.version().feature()));
    findings.add(heap(Runtime.getRuntime().maxMemory() >> 20));
    if (ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix) {
      findings.add(files(unix.getMaxFileDescriptorCount()));
    }
    return findings;
  }

  static Finding java(int feature) {
    return feature >= JAVA
        ? Finding.ok("java", "자바 " + feature, "Java " + feature)
        : Finding.bad(
            "java",
            new Words("자바 " + feature, "Java " + feature),
            new Words("JDK 25 이상을 설치하십시오", "install a JDK 25 or newer"));
  }

  static Finding heap(long mostMiB) {
    return mostMiB >= LEAST_HEAP_MIB
        ? Finding.ok("memory", "힙 최대 " + mostMiB + " MiB", "heap of at most " + mostMiB + " MiB")
        : Finding.warn(
            "memory",
            new Words("힙 최대 " + mostMiB + " MiB", "heap of at most " + mostMiB + " MiB"),
            new Words(
                "메모리를 늘리거나 HAETAE_JAVA_OPTS=-Xmx1g 로 실행하십시오",
                "give it more memory, or start with HAETAE_JAVA_OPTS=-Xmx1g"));
  }

  static Finding files(long most) {
    return most >= LEAST_FILES
        ? Finding.ok("open files", "열린 파일 최대 " + most, "at most " + most)
        : Finding.warn(
            "open files",
            new Words("열린 파일 최대 " + most, "at most " + most),
            new Words(
                "ulimit -n 65536, 또는 systemd 의 LimitNOFILE=65536",
                "ulimit -n 65536, or LimitNOFILE=65536 in the systemd unit"));
  }
}
