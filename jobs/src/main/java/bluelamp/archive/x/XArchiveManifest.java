package bluelamp.archive.x;

import bluelamp.archive.record.Instants;
import bluelamp.archive.record.JsonCursor;
import bluelamp.archive.record.Refusal;
import java.io.IOException;

/**
 * What an archive says of itself.
 *
 * @param made when it was made, or {@link Instants#NONE}
 * @param accountId of the account that asked for it, or null
 */
record XArchiveManifest(long made, String accountId) {
  /** Reads the object from a field on whose name has been read. */
  static XArchiveManifest read(JsonCursor json, String first) throws IOException, Refusal {
    long made = Instants.NONE;
    String accountId = null;
    for (String name = first; name != null; name = json.field()) {
      boolean tells = name.equals("archiveInfo") || name.equals("userInfo");
      if (!tells) {
        json.skip();
      } else if (json.enterObject()) {
        for (String fact = json.field(); fact != null; fact = json.field()) {
          switch (fact) {
            case "generationDate" -> made = json.instant();
            case "accountId" -> accountId = json.id();
            default -> json.skip();
          }
        }
      }
    }
    json.end();
    return new XArchiveManifest(made, accountId);
  }
}
