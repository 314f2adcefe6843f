package bluelamp.run;

import bluelamp.lake.Plan;
import bluelamp.text.Scoring;
import bluelamp.text.TextForms;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * By what a plan has texts scored.
 *
 * @param byTask the id of the model of each task
 * @param lexicons the versions of the words that texts are searched for
 */
record Models(Map<String, String> byTask, String lexicons) {
  /** Under which options a plan names them. */
  private static final String MODELS = "models";

  private static final String LEXICONS = "lexicons";

  /** Those of this program. */
  static Models ofToday() {
    return new Models(Scoring.models(), TextForms.lexiconVersion());
  }

  /** Those of a plan; none of a plan older than scoring. */
  static Optional<Models> of(Plan plan) {
    Map<String, String> options = plan.intent().options();
    return Optional.ofNullable(options.get(MODELS))
        .map(written -> new Models(read(written), options.get(LEXICONS)));
  }

  void writeInto(Map<String, String> options) {
    options.put(
        MODELS,
        byTask.entrySet().stream()
            .map(each -> each.getKey() + "=" + each.getValue())
            .collect(Collectors.joining(";")));
    options.put(LEXICONS, lexicons);
  }

  private static Map<String, String> read(String written) {
    Map<String, String> byTask = new LinkedHashMap<>();
    Arrays.stream(written.split(";", -1))
        .map(each -> each.split("=", 2))
        .forEach(each -> byTask.put(each[0], each[1]));
    return byTask;
  }
}
