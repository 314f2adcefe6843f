package bluelamp.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class AllotmentTest {
  @Test
  void smallStrataGiveAllAndLargeOnesTheSame() {
    assertEquals(4, Allotment.ofEach(List.of(2L, 100L, 50L), 10));
    assertEquals(4, Allotment.ofEach(List.of(2L, 100L, 50L), 11));
  }

  @Test
  void fewerThanAskedForAreAll() {
    assertEquals(5, Allotment.ofEach(List.of(5L, 3L), 100));
  }

  @Test
  void atLeastOneOfEach() {
    assertEquals(1, Allotment.ofEach(List.of(5L, 3L, 9L), 2));
  }
}
