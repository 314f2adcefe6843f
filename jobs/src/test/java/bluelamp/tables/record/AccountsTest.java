package bluelamp.tables.record;

import static org.junit.jupiter.api.Assertions.assertEquals;

import bluelamp.testing.Drawn;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class AccountsTest {
  @Test
  void onlyAccountsThatMayStandAloneArePublishedAndWithoutTheirKeys() {
    Dataset<Row> accounts =
        Accounts.of(
            Drawn.table(
                """
                account_id | account_key | handle_key | handle | published_alone
                1          | k1          | h1         | gwent  | true
                2          | k2          | h2         | pc_bob | false
                3          | k3          | .          | .      | .
                """,
                "published_alone BOOLEAN"));
    assertEquals(List.of("account_id", "handle", "published_alone"), List.of(accounts.columns()));
    Drawn.assertRows(
        """
        account_id | handle | published_alone
        1          | gwent  | true
        """,
        accounts);
  }
}
