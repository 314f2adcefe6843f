package bluelamp.tables.record;

import bluelamp.registry.ForceRow;
import bluelamp.testing.Drawn;
import bluelamp.testing.TestSpark;
import java.util.List;
import org.junit.jupiter.api.Test;

class ForcesTest {
  @Test
  void aForceIsARowAndWhatIsUnknownIsNull() {
    List<ForceRow> forces =
        List.of(
            new ForceRow(
                "gwent",
                "W15000002",
                "Gwent Police",
                "wales",
                true,
                576754L,
                2011,
                1308L,
                2019,
                "valleys"),
            new ForceRow(
                "kent", null, "Kent Police", "england", false, null, null, null, null, null));
    Drawn.assertRows(
        """
        force_id | ons_code  | name         | nation  | bilingual | population | population_year | officers | officers_year | peer_group
        gwent    | W15000002 | Gwent Police | wales   | true      | 576754     | 2011            | 1308     | 2019          | valleys
        kent     | .         | Kent Police  | england | false     | .          | .               | .        | .             | .
        """,
        TestSpark.session().createDataFrame(Forces.rows(forces), Forces.SCHEMA));
  }
}
