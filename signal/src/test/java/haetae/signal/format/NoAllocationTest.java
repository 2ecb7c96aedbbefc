package haetae.signal.format;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NoAllocationTest {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  @ParameterizedTest
  @EnumSource(RecordFormat.class)
  void decodingARecordAllocatesNothing(RecordFormat format) {
    byte[] bytes = Made.records(format, 512, 100, Made.shaking(2000, 5));
    RecordDecoder decoder = new RecordDecoder();
    int length = RecordLength.find(bytes, 0, bytes.length, true);
    decode(decoder, bytes, length, 20_000);
    long before = THREADS.getCurrentThreadAllocatedBytes();
    long nothing = THREADS.getCurrentThreadAllocatedBytes() - before;
    long start = THREADS.getCurrentThreadAllocatedBytes();
    decode(decoder, bytes, length, 20_000);
    long allocated = THREADS.getCurrentThreadAllocatedBytes() - start;
    assertEquals(nothing, allocated, "bytes allocated by 20000 records");
  }

  private static void decode(RecordDecoder decoder, byte[] bytes, int length, int times) {
    for (int i = 0; i < times; i++) {
      RecordState state = decoder.decode(bytes, 0, length);
      if (state != RecordState.OK) {
        throw new IllegalStateException(state.reason());
      }
    }
  }
}
