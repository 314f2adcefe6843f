package bluelamp.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How platforms name their accounts. */
class PlatformTest {
  @ParameterizedTest
  @CsvSource({
    "X, 700, someforce",
    "MASTODON, https://social.example/users/someforce, someforce@social.example",
    "BLUESKY, did:plc:ewvi7nxzyoun6zhxrhs64oiz, someforce.bsky.social",
    "BLUESKY, did:web:someforce.example, someforce.example",
    "FACEBOOK, 100064833, someforce"
  })
  void anIdIsNoHandle(Platform platform, String id, String handle) {
    assertTrue(platform.isAccountId(id));
    assertFalse(platform.isAccountId(handle));
    assertTrue(platform.isHandle(handle));
  }

  @Test
  void aHandleNamesItsServerWhereOneServerAloneKnowsIt() {
    assertFalse(Platform.MASTODON.isHandle("someforce"));
    assertFalse(Platform.BLUESKY.isHandle("someforce"));
    assertFalse(Platform.X.isHandle("x.com/someforce"));
    assertFalse(Platform.X.isHandle("some force"));
    assertFalse(Platform.MASTODON.isAccountId("109302436954721982"));
  }

  @Test
  void theServerIsNoPartOfTheChosenName() {
    assertEquals("boltoncouncil", Platform.MASTODON.chosenName("@boltoncouncil@social.example"));
    assertEquals("boltoncouncil", Platform.BLUESKY.chosenName("boltoncouncil.bsky.social"));
    assertEquals("bolton.gov.uk", Platform.BLUESKY.chosenName("bolton.gov.uk"));
    assertEquals("BoltonCouncil", Platform.X.chosenName("@BoltonCouncil"));
  }
}
