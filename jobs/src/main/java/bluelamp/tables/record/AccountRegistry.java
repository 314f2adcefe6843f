package bluelamp.tables.record;

import bluelamp.pseudonym.Pseudonyms;
import bluelamp.registry.AccountRow;
import bluelamp.registry.Publication;
import java.sql.Date;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** What each registered account was, from when to when: the rows that say whose a post is. */
public final class AccountRegistry {
  public static final StructType SCHEMA =
      new StructType()
          .add("platform", DataTypes.StringType)
          .add("account_id", DataTypes.StringType)
          .add("account_key", DataTypes.StringType)
          .add("handle", DataTypes.StringType)
          .add("handle_key", DataTypes.StringType)
          .add("force_id", DataTypes.StringType)
          .add("account_type", DataTypes.StringType)
          .add("policing_type", DataTypes.StringType)
          .add("function", DataTypes.StringType)
          .add("rank", DataTypes.StringType)
          .add("rank_group", DataTypes.StringType)
          .add("person_key", DataTypes.StringType)
          .add("publish", DataTypes.StringType)
          .add("source", DataTypes.StringType)
          .add("valid_from", DataTypes.DateType)
          .add("valid_to", DataTypes.DateType)
          .add("published_alone", DataTypes.BooleanType);

  private AccountRegistry() {}

  /**
   * One row a row of the registry.
   *
   * @param bound rows that have their id, by {@link bluelamp.registry.Handles#bind}
   */
  public static List<Row> rows(Collection<AccountRow> bound, Pseudonyms pseudonyms) {
    return bound.stream().map(account -> row(account, pseudonyms)).toList();
  }

  private static Row row(AccountRow account, Pseudonyms pseudonyms) {
    if (account.namesOnlyHandle()) {
      throw new IllegalArgumentException(
          "Line "
              + account.line()
              + " of accounts.csv has no account id yet: bind handles before making rows.");
    }
    return RowFactory.create(
        account.platform(),
        account.accountId(),
        pseudonyms.accountKey(account.platform(), account.accountId()),
        account.handle(),
        account.handle() == null
            ? null
            : pseudonyms.handleKey(account.platform(), account.handle()),
        account.forceId(),
        account.accountType(),
        account.policingType(),
        account.function(),
        account.rank(),
        account.rankGroup(),
        account.personKey(),
        account.publish(),
        account.source(),
        date(account.validFrom()),
        date(account.validTo()),
        Publication.standsAlone(account));
  }

  private static Date date(LocalDate day) {
    return day == null ? null : Date.valueOf(day);
  }
}
