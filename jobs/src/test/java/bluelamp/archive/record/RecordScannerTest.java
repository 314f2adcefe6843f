package bluelamp.archive.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** However large a file, only one record of it is in memory. */
class RecordScannerTest {
  private static final String RECORD =
      "{\"id\":\"1\",\"text\":\""
          + "a".repeat(900)
          + "\",\"author_id\":\"7\",\"created_at\":\"2024-05-03T15:01:09.000Z\"},";

  @Test
  void anArrayOfAGigabyteWithoutALineBreakNeedsAWindowOfARecord() throws IOException {
    long records = (1L << 30) / RECORD.length();
    ByteWindow window =
        new ByteWindow(new Repeated(RECORD.getBytes(StandardCharsets.UTF_8), records));
    RecordScanner scanner = new RecordScanner(window, Set.of("data"), "includes", Set.of(), false);
    long found = 0;
    while (scanner.next() == RecordScanner.Event.RECORD) {
      found++;
    }

    assertEquals(records, found);
    assertTrue(window.bytes.length <= 1 << 20, "window: " + window.bytes.length);
  }

  @Test
  void anyNumberOfEmptyArraysIsPassed() throws IOException {
    byte[] lines = "[]\n".repeat(100_000).getBytes(StandardCharsets.UTF_8);
    ByteWindow window = new ByteWindow(new ByteArrayInputStream(lines));
    RecordScanner scanner = new RecordScanner(window, Set.of("data"), "includes", Set.of(), true);

    assertEquals(RecordScanner.Event.END, scanner.next());
  }

  /** An opening bracket, records and a closing one, made as they are read. */
  private static final class Repeated extends InputStream {
    private final byte[] record;
    private final long length;
    private long at;

    Repeated(byte[] record, long times) {
      this.record = record;
      this.length = record.length * times + 1;
    }

    @Override
    public int read() {
      if (at > length - 1) {
        return -1;
      }
      long i = at++;
      return i == 0 ? '[' : i == length - 1 ? ']' : record[(int) ((i - 1) % record.length)];
    }

    @Override
    public int read(byte[] bytes, int offset, int most) {
      int n = 0;
      while (n < most && at < length) {
        int within = (int) ((at - 1) % record.length);
        int run =
            at == 0 || at == length - 1
                ? 1
                : (int) Math.min(Math.min(record.length - within, most - n), length - 1 - at);
        if (run == 1) {
          bytes[offset + n] = (byte) read();
        } else {
          System.arraycopy(record, within, bytes, offset + n, run);
          at += run;
        }
        n += run;
      }
      return n == 0 ? -1 : n;
    }
  }
}
