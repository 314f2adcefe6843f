package bluelamp.sample;

/**
 * Someone who posts: what a profile shows of them.
 *
 * @param account number of the registered account, or -1 for the public, partners and outsiders
 * @param laterHandle the handle from day {@code renamedOn} on; null when never renamed
 * @param slope followers gained in a hundred days
 */
record Voice(
    int account,
    String id,
    String handle,
    String laterHandle,
    int renamedOn,
    String name,
    String about,
    long followers,
    long slope,
    long postsBefore) {

  static Voice outside(String id, String handle, String name, String about, long followers) {
    return new Voice(
        -1, id, handle, null, 0, name, about, followers, followers / 50, 800 + followers % 977);
  }

  boolean isOfficial() {
    return account >= 0;
  }

  String handleOn(int day) {
    return laterHandle != null && day >= renamedOn ? laterHandle : handle;
  }

  long followersOn(int day) {
    return followers + Math.floorDiv(slope * day, 100L);
  }
}
