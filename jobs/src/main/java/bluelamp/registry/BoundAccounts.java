package bluelamp.registry;

import java.util.List;

/**
 * The registry's accounts after binding.
 *
 * @param rows rows with an id each, by line; a row whose handle changed hands stands once for each
 *     id
 * @param unbound handle-only rows whose handle nobody was seen to bear within their dates
 */
public record BoundAccounts(List<AccountRow> rows, List<AccountRow> unbound) {
  public BoundAccounts {
    rows = List.copyOf(rows);
    unbound = List.copyOf(unbound);
  }
}
