package bluelamp.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * A row of {@code accounts.csv}: what an account was from {@code validFrom} until the day before
 * {@code validTo}. What is null was left empty.
 *
 * @param line where it stands in the file
 * @param accountId null for a row that only names a handle and is not bound yet
 * @param handle without its at sign
 * @param validTo first day on which the row holds no longer; null while it does
 */
public record AccountRow(
    long line,
    String platform,
    String accountId,
    String handle,
    String forceId,
    String accountType,
    String policingType,
    String function,
    String rank,
    String rankGroup,
    String personKey,
    String publish,
    String source,
    LocalDate validFrom,
    LocalDate validTo) {
  /** The columns of the file, in the order of the record. */
  public static final List<String> COLUMNS =
      List.of(
          "platform",
          "account_id",
          "handle",
          "force_id",
          "account_type",
          "policing_type",
          "function",
          "rank",
          "rank_group",
          "person_key",
          "publish",
          "source",
          "valid_from",
          "valid_to");

  /** Whether the row holds on a day. */
  public boolean holdsOn(LocalDate day) {
    return !day.isBefore(validFrom) && (validTo == null || day.isBefore(validTo));
  }

  /** Whether the row names its account by the handle alone. */
  public boolean namesOnlyHandle() {
    return accountId == null;
  }

  boolean isCurrent() {
    return validTo == null;
  }

  boolean isDated() {
    return validFrom != null && (validTo == null || validTo.isAfter(validFrom));
  }

  boolean overlaps(AccountRow other) {
    return (other.validTo == null || validFrom.isBefore(other.validTo))
        && (validTo == null || other.validFrom.isBefore(validTo));
  }

  String handleInLowerCase() {
    return handle.toLowerCase(Locale.ROOT);
  }

  AccountRow bound(String id, LocalDate from, LocalDate to) {
    return new AccountRow(
        line,
        platform,
        id,
        handle,
        forceId,
        accountType,
        policingType,
        function,
        rank,
        rankGroup,
        personKey,
        publish,
        source,
        from,
        to);
  }
}
