package bluelamp.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;

class SeedTest {
  @Test
  void isTheSameOnEveryMachine() {
    assertEquals(0xcbf29ce484222325L, Seed.of());
    assertEquals(0x89bc907b544c769L, Seed.of("a"));
    assertEquals(0x667f9e84375a4edaL, Seed.of("purpose_share", "kent", "2024-01-01"));
  }

  @Test
  void knowsWhereAPartEnds() {
    assertNotEquals(Seed.of("ab", "c"), Seed.of("a", "bc"));
    assertNotEquals(Seed.of("a", ""), Seed.of("a"));
  }
}
