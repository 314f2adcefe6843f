package bluelamp.archive;

import bluelamp.archive.format.ArchiveFile;
import bluelamp.archive.format.Harvest;
import bluelamp.archive.format.HarvestFacts;
import bluelamp.archive.format.Stamp;
import bluelamp.archive.record.Instants;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A bundle to be read, with what the registry declares of it.
 *
 * @param declared the harvest that covers it, or null
 * @param tellsDeclared whether this bundle is the one that writes the declared harvest's row
 */
record Task(Bundle bundle, DeclaredHarvest declared, boolean tellsDeclared)
    implements Serializable {
  /** A task for each bundle, the first of a declared harvest telling of it. */
  static List<Task> of(List<Bundle> bundles, DeclaredHarvests declared) {
    List<Bundle> ordered = new ArrayList<>(bundles);
    ordered.sort(Comparator.comparing(bundle -> bundle.files().get(0).relativePath()));
    Set<String> told = new HashSet<>();
    return ordered.stream()
        .map(
            bundle ->
                declared
                    .of(bundle.files().get(0).relativePath())
                    .map(harvest -> new Task(bundle, harvest, told.add(harvest.harvestId())))
                    .orElseGet(() -> new Task(bundle, null, false)))
        .collect(Collectors.toList());
  }

  /** When counts were seen that carry no stamp. */
  Stamp unstamped() {
    long retrieved = declared == null ? Instants.NONE : declared.harvest().retrievedAt();
    return retrieved == Instants.NONE ? Stamp.UNKNOWN : Stamp.ofHarvest(retrieved);
  }

  /** What a time without a zone means in its files, or null. */
  String zone() {
    return declared == null ? null : declared.zone();
  }

  String harvestId(HarvestFacts facts) {
    return declared == null ? facts.id() : declared.harvestId();
  }

  /** The declared harvest, and what the files say where the declaration leaves the kind open. */
  List<Harvest> harvests(HarvestFacts facts) {
    List<Harvest> harvests = new ArrayList<>();
    if (declared != null && tellsDeclared) {
      harvests.add(declared.harvest());
    }
    if (declared == null || (!declared.saysKind() && !facts.isEmpty())) {
      ArchiveFile first = bundle.files().get(0);
      String path = bundle.files().size() > 1 ? first.folder() : first.relativePath();
      harvests.addAll(facts.harvests(path, zone()));
    }
    return harvests;
  }
}
