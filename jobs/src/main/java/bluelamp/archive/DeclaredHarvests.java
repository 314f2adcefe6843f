package bluelamp.archive;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The harvests that the registry declares.
 *
 * @param harvests in any order; of several that cover a file the one with the longest path counts
 */
public record DeclaredHarvests(List<DeclaredHarvest> harvests) {
  /** Copies its list. */
  public DeclaredHarvests {
    harvests = List.copyOf(harvests);
  }

  /** Nothing is declared. */
  public static DeclaredHarvests none() {
    return new DeclaredHarvests(List.of());
  }

  /** The harvest that covers a file. */
  public Optional<DeclaredHarvest> of(String relativePath) {
    return harvests.stream()
        .filter(harvest -> harvest.covers(relativePath))
        .max(Comparator.comparingInt((DeclaredHarvest harvest) -> harvest.path().length()));
  }

  /** The paths declared at which none of some files lies, in the order of the declarations. */
  public List<String> idle(Collection<String> relativePaths) {
    return harvests.stream()
        .filter(harvest -> relativePaths.stream().noneMatch(harvest::covers))
        .map(DeclaredHarvest::path)
        .toList();
  }
}
