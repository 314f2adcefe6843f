package bluelamp.lake;

import java.util.List;
import java.util.Map;

/**
 * What a run set out to do, frozen before it begins, so that whoever finishes it does the same.
 *
 * @param number the plan's number
 * @param runId the run that began it
 * @param command what it was told to do
 * @param started when, in UTC
 * @param metricVersion the version of the definitions of measures
 * @param keyFingerprint tells the pseudonyms' key apart
 * @param files the archive files to read
 * @param accepted hashes of files that are read in spite of their refused records
 * @param options whatever else decides what comes out
 */
public record Intent(
    long number,
    String runId,
    String command,
    String started,
    String metricVersion,
    String keyFingerprint,
    List<FrozenFile> files,
    List<String> accepted,
    Map<String, String> options) {

  /** The intent, with lists of its own. */
  public Intent {
    files = List.copyOf(files);
    accepted = List.copyOf(accepted);
    options = Map.copyOf(options);
  }
}
