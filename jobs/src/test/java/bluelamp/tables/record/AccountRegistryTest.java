package bluelamp.tables.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import bluelamp.pseudonym.Pseudonyms;
import bluelamp.registry.AccountRow;
import bluelamp.testing.Drawn;
import bluelamp.testing.TestSpark;
import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class AccountRegistryTest {
  private static final Pseudonyms PSEUDONYMS = new Pseudonyms(new byte[32]);

  static AccountRow account(String id, String handle, String type, String rankGroup, LocalDate to) {
    return new AccountRow(
        2,
        "x",
        id,
        handle,
        "gwent",
        type,
        "roads",
        "operations",
        "Superintendent",
        rankGroup,
        "p1",
        "no",
        "profile",
        LocalDate.of(2020, 1, 31),
        to);
  }

  @Test
  void aRowSaysWhoseAccountItIsAndUnderWhichKeys() {
    List<Row> rows =
        AccountRegistry.rows(
            List.of(
                account("7", "Gwent", "leader", "senior", null),
                account("8", null, "individual", "senior", LocalDate.of(2021, 1, 31))),
            PSEUDONYMS);
    Drawn.assertRows(
        String.format(
            """
            platform | account_id | account_key | handle | handle_key | force_id | account_type | policing_type | function   | rank           | rank_group | person_key | publish | source  | valid_from | valid_to   | published_alone
            x        | 7          | %s          | Gwent  | %s         | gwent    | leader       | roads         | operations | Superintendent | senior     | p1         | no      | profile | 2020-01-31 | .          | false
            x        | 8          | %s          | .      | .          | gwent    | individual   | roads         | operations | Superintendent | senior     | p1         | no      | profile | 2020-01-31 | 2021-01-31 | false
            """,
            PSEUDONYMS.accountKey("x", "7"),
            PSEUDONYMS.handleKey("x", "gwent"),
            PSEUDONYMS.accountKey("x", "8")),
        TestSpark.session().createDataFrame(rows, AccountRegistry.SCHEMA));
  }

  @Test
  void aRowWithoutIdIsNoRowYet() {
    IllegalArgumentException thrown =
        assertThrows(
            IllegalArgumentException.class,
            () ->
                AccountRegistry.rows(
                    List.of(account(null, "gwent", "corporate", null, null)), PSEUDONYMS));
    assertEquals(
        "Line 2 of accounts.csv has no account id yet: bind handles before making rows.",
        thrown.getMessage());
  }
}
