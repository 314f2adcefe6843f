package bluelamp.archive.format;

import java.util.LinkedHashMap;
import java.util.Map;

/** Remembers words by id, those told first forgotten first: a file may name millions. */
public final class Recent extends LinkedHashMap<String, String> {
  private static final long serialVersionUID = 1L;

  /** Posts or accounts of a file: about 10 MB. */
  private static final int MOST = 50_000;

  @Override
  protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
    return size() > MOST;
  }
}
