package bluelamp.registry;

import bluelamp.platform.Platform;
import java.util.Arrays;
import java.util.List;

/**
 * The words that the columns of the registry allow, in the order in which they are told to the
 * user.
 */
public final class Words {
  public static final List<String> PLATFORMS = Platform.words();
  public static final List<String> ACCOUNT_TYPES =
      List.of("corporate", "contact_centre", "neighbourhood", "specialist", "leader", "individual");
  public static final List<String> POLICING_TYPES =
      List.of(
          "neighbourhood",
          "response",
          "roads",
          "investigation",
          "firearms",
          "dogs",
          "mounted",
          "marine",
          "air",
          "rural",
          "cyber",
          "youth",
          "control_room",
          "standards",
          "other");

  /**
   * What an account is for; {@code x} is internal to the police, which nobody outside can measure.
   */
  public static final List<String> FUNCTIONS =
      List.of(
          "communications",
          "community_engagement",
          "investigation",
          "intelligence",
          "operations",
          "x");

  public static final List<String> RANKS = Arrays.stream(Rank.values()).map(Rank::word).toList();
  public static final List<String> RANK_GROUPS =
      Arrays.stream(RankGroup.values()).map(RankGroup::word).toList();
  public static final List<String> PUBLISH = List.of("yes", "no");
  public static final List<String> HARVEST_KINDS =
      List.of("timeline", "mentions", "search", "stream", "account_archive", "thread", "unknown");

  private Words() {}
}
