package bluelamp.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class CatalogueTest {
  private static final Path PAGE = Path.of("schemas/README.md");
  private static final String WRITE = "bluelamp.write-catalogue";

  @Test
  void thePageIsAsTheContractsAre() throws IOException {
    if (Boolean.getBoolean(WRITE)) {
      Files.writeString(PAGE, Catalogue.markdown());
    }
    String page = Files.exists(PAGE) ? Files.readString(PAGE) : "";
    assertEquals(
        Catalogue.markdown(),
        page,
        PAGE
            + " is stale. Write it again and commit it: mvn -q test -Dtest=CatalogueTest -D"
            + WRITE
            + "=true");
  }

  @Test
  void thePageShowsWhoReadsWhom() {
    String page = Catalogue.markdown();
    assertTrue(page.contains("  archives([archives])\n"), page);
    assertTrue(page.contains("    leader_reach:::both\n"), page);
    assertTrue(page.contains("  account_day --> leader_reach\n"), page);
    assertTrue(
        page.contains("| [`forces`](#forces) | published | One force. | `registry` | itself |"),
        page);
    assertTrue(
        page.contains("| `population` | BIGINT |  | Residents of the force's area. |"), page);
  }
}
