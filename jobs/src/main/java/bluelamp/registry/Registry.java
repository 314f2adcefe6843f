package bluelamp.registry;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.hadoop.conf.Configuration;

/**
 * Who is who: the forces, their accounts over time, and what the archives hold. It is read whole or
 * refused whole, with every fault at once; and as it is read from bytes, a plan can keep those and
 * read the same again.
 */
public final class Registry {
  /** The files that are read; the last may be missing. */
  public static final List<String> FILES =
      List.of(ForcesFile.NAME, AccountsFile.NAME, HarvestsFile.NAME);

  private final SortedMap<String, byte[]> content;
  private final List<ForceRow> forces;
  private final List<AccountRow> accounts;
  private final List<HarvestRow> harvests;

  private Registry(Map<String, byte[]> files) {
    FaultList faults = new FaultList();
    content = new TreeMap<>(files);
    forces =
        content.containsKey(ForcesFile.NAME)
            ? ForcesFile.read(bytes(ForcesFile.NAME), faults)
            : List.of();
    Set<String> ids =
        forces.stream().map(ForceRow::forceId).filter(id -> id != null).collect(Collectors.toSet());
    accounts =
        content.containsKey(AccountsFile.NAME)
            ? AccountsFile.read(bytes(AccountsFile.NAME), ids, faults)
            : List.of();
    harvests =
        content.containsKey(HarvestsFile.NAME)
            ? HarvestsFile.read(bytes(HarvestsFile.NAME), faults)
            : List.of();
    for (String needed : List.of(ForcesFile.NAME, AccountsFile.NAME)) {
      if (!content.containsKey(needed)) {
        faults.add(
            needed,
            0,
            "not in the registry's folder",
            "Put it there; schemas/registry has one to start from.");
      }
    }
    faults.throwIfAny();
  }

  /**
   * The registry in a local folder.
   *
   * @throws RegistryFaults with all that is wrong in it
   */
  public static Registry read(Path folder) throws IOException {
    return of(RegistryContent.of(folder));
  }

  /**
   * The registry in a folder of any file system that Hadoop knows.
   *
   * @throws RegistryFaults with all that is wrong in it
   */
  public static Registry read(org.apache.hadoop.fs.Path folder, Configuration settings)
      throws IOException {
    return of(RegistryContent.of(folder, settings));
  }

  /** The registry that ships: the 43 forces and their corporate accounts on X. */
  public static Registry shipped() {
    return of(RegistryContent.shipped());
  }

  /**
   * The registry in these bytes.
   *
   * @param content bytes by file name, as {@link #content} gives them
   * @throws RegistryFaults with all that is wrong in it
   */
  public static Registry of(Map<String, byte[]> content) {
    return new Registry(content);
  }

  /** The forces, in the order of the file. */
  public List<ForceRow> forces() {
    return Collections.unmodifiableList(forces);
  }

  /** The accounts, in the order of the file, handle-only rows as they stand. */
  public List<AccountRow> accounts() {
    return Collections.unmodifiableList(accounts);
  }

  /** The harvests declared, in the order of the file; none where it is missing. */
  public List<HarvestRow> harvests() {
    return Collections.unmodifiableList(harvests);
  }

  /**
   * The bytes read, by file name: what a plan keeps, so that a retry reads the registry of its
   * plan.
   */
  public SortedMap<String, byte[]> content() {
    SortedMap<String, byte[]> copy = new TreeMap<>();
    content.forEach((name, bytes) -> copy.put(name, bytes.clone()));
    return copy;
  }

  /**
   * SHA-256 over names and bytes of the files, in hex: two registries with the same hash are the
   * same.
   */
  public String bytesHash() {
    return RegistryContent.hash(content);
  }

  private byte[] bytes(String name) {
    return content.get(name);
  }
}
