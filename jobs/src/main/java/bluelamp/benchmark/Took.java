package bluelamp.benchmark;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.sql.SQLException;

/**
 * What a piece of work took.
 *
 * @param seconds by the clock
 * @param cpu seconds of all cores together: what a busy machine does not change much
 */
public record Took(
    @JsonProperty("seconds") double seconds, @JsonProperty("cpu_seconds") double cpu) {
  /** Work that reads and writes files. */
  interface Work {
    void run() throws IOException, SQLException;
  }

  static Took by(Work work) throws IOException, SQLException {
    OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    long began = System.nanoTime();
    long cpu = system.getProcessCpuTime();
    work.run();
    return new Took((System.nanoTime() - began) / 1e9, (system.getProcessCpuTime() - cpu) / 1e9);
  }
}
