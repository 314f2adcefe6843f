package bluelamp.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import bluelamp.contract.Contracts;
import bluelamp.contract.TableContract;
import bluelamp.lake.Identity;
import bluelamp.lake.TableSpec;
import java.util.Arrays;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.Test;

/** A lake made by an earlier program is told apart before its tables refuse what they get. */
class LayoutTest {
  /** The layout, and what its tables look like. */
  private static final String KNOWN = "5 ee4b1b06e18e2682";

  @Test
  void anotherShapeOfATableIsAnotherLayout() {
    String tables =
        Contracts.all().stream()
            .flatMap(LayoutTest::specs)
            .map(LayoutTest::shape)
            .sorted()
            .collect(Collectors.joining("\n"));
    assertEquals(
        KNOWN,
        Identity.LAYOUT + " " + DigestUtils.sha256Hex(tables).substring(0, 16),
        "Tables have other columns, types, parts or rules, and standing lakes refuse such rows:"
            + " raise Identity.LAYOUT, and write both here.");
  }

  private static Stream<TableSpec> specs(TableContract contract) {
    TableSpec whole = Tables.spec(contract.name());
    return contract.door().isPublished() && contract.door().isRestricted()
        ? Stream.of(whole, Tables.spec(contract.published(), Tables.PUBLISHED))
        : Stream.of(whole);
  }

  private static String shape(TableSpec table) {
    String columns =
        Arrays.stream(table.schema().fields())
            .map(field -> field.name() + " " + field.dataType().catalogString())
            .collect(Collectors.joining(", "));
    return String.join(
        " | ",
        table.path(),
        columns,
        String.valueOf(table.partition()),
        new TreeMap<>(table.constraints()).toString());
  }
}
