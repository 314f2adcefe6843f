package bluelamp.archive.format;

import bluelamp.archive.record.Instants;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * What the files of one bundle say of their collection, one harvest for each kind and set of
 * accounts.
 */
public final class HarvestFacts {
  /** One request's facts, and what its answers showed. */
  public static final class Facts {
    private final String kind;
    private final Set<String> accounts;
    private long from = Instants.NONE;
    private long to = Instants.NONE;
    private long oldest = Long.MAX_VALUE;
    private long retrieved = Instants.NONE;

    private Facts(String kind, Set<String> accounts) {
      this.kind = kind;
      this.accounts = accounts;
    }

    /** The span asked for; either end may be NONE. */
    public void asked(long start, long end) {
      from = from == Instants.NONE ? start : start == Instants.NONE ? from : Math.min(from, start);
      to = Math.max(to, end);
    }

    /** A post that the request brought. */
    public void brought(long postedAt) {
      oldest = Math.min(oldest, postedAt);
    }

    /** When an answer to it was fetched, or NONE. */
    public void retrieved(long stamp) {
      retrieved = Math.max(retrieved, stamp);
    }

    private Harvest harvest(String id, String path, String zone) {
      boolean none = oldest == Long.MAX_VALUE;
      long start = from == Instants.NONE && !none ? oldest : from;
      return new Harvest(
          id,
          path,
          kind,
          null,
          List.copyOf(accounts),
          start,
          to == Instants.NONE ? retrieved : to,
          retrieved,
          zone);
    }
  }

  private final String bundleId;
  private final Map<String, Facts> known = new LinkedHashMap<>();

  /** Nothing known yet of a bundle's files. */
  public HarvestFacts(List<ArchiveFile> files) {
    List<String> hashes = files.stream().map(ArchiveFile::hash).sorted().toList();
    this.bundleId = shortHash(String.join("\n", hashes));
  }

  /** The facts of one kind and set of accounts. */
  public Facts of(String kind, List<String> accounts) {
    TreeSet<String> sorted = new TreeSet<>(accounts);
    return known.computeIfAbsent(
        kind + " " + String.join(";", sorted), key -> new Facts(kind, sorted));
  }

  /** The id of a file's harvest as the files have it: the first known, else the bundle's own. */
  public String id() {
    return known.isEmpty() ? bundleId : idOf(known.keySet().iterator().next());
  }

  /** The harvests that the files tell of; when they tell of none, one of unknown kind. */
  public List<Harvest> harvests(String path, String zone) {
    if (known.isEmpty()) {
      long none = Instants.NONE;
      return List.of(
          new Harvest(bundleId, path, Harvest.UNKNOWN, null, List.of(), none, none, none, zone));
    }
    List<Harvest> harvests = new ArrayList<>();
    known.forEach((key, facts) -> harvests.add(facts.harvest(idOf(key), path, zone)));
    return harvests;
  }

  /** Whether the files say nothing. */
  public boolean isEmpty() {
    return known.isEmpty();
  }

  private String idOf(String key) {
    return shortHash(bundleId + " " + key);
  }

  private static String shortHash(String text) {
    return DigestUtils.sha256Hex(text).substring(0, 16);
  }
}
