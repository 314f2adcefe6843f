package bluelamp.sample;

import java.io.IOException;

/**
 * Lines that every collection has: answers that are no posts, and a few that no reader should take
 * for one.
 */
final class Oddities {
  private static final String STAMP =
      "\"__twarc\":{\"url\":\"https://api.twitter.com/2/tweets/search/all\",\"version\":\"2.13.0\","
          + "\"retrieved_at\":\"2023-01-20T03:40:00+00:00\"}";
  private static final String ERROR =
      "{\"errors\":[{\"detail\":\"Could not find user with id: [61999999999].\",\"title\":\"Not Found Error\","
          + "\"resource_type\":\"user\",\"resource_id\":\"61999999999\","
          + "\"type\":\"https://api.twitter.com/2/problems/resource-not-found\"}],"
          + STAMP
          + "}";
  private static final String COUNT =
      "{\"data\":[{\"end\":\"2022-12-01T00:00:00.000Z\",\"start\":\"2022-11-30T00:00:00.000Z\",\"tweet_count\":31}],"
          + "\"meta\":{\"total_tweet_count\":31},"
          + STAMP
          + "}";
  private static final String AUTHOR = "\"author_id\":\"61000000099\"";
  private static final String TIME = "\"created_at\":\"2022-12-05T10:00:00.000Z\"";
  private static final String REST = "\"text\":\"Roadworks on Mill Lane.\",\"lang\":\"en\"}";

  private Oddities() {}

  /** An error of the API, and a count of posts in place of posts. */
  static void ignored(ArchiveFile file) throws IOException {
    for (String line : new String[] {ERROR, COUNT}) {
      file.json.writeRaw(line);
      file.ignored();
    }
  }

  /** An id through a spreadsheet, no id, no author, no time, and a line cut short. */
  static void refused(ArchiveFile file) throws IOException {
    file.refused("{\"id\":1.59E+18," + AUTHOR + "," + TIME + "," + REST);
    file.refused("{" + AUTHOR + "," + TIME + "," + REST);
    file.refused("{\"id\":\"1599700000000000001\"," + TIME + "," + REST);
    file.refused("{\"id\":\"1599700000000000002\"," + AUTHOR + "," + REST);
    file.refused(
        "{\"id\":\"1599700000000000003\"," + AUTHOR + "," + TIME + ",\"text\":\"Roadworks on");
  }
}
