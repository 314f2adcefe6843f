package bluelamp.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The word pieces of a prepared text: of each token the longest beginning that the vocabulary has,
 * again and again (M. Schuster and K. Nakajima, Japanese and Korean voice search, ICASSP 2012; the
 * greedy way of BERT).
 */
final class WordPieces {
  private static final int LONGEST_TOKEN = 100;

  private final Map<String, Long> pieces = new HashMap<>();

  WordPieces(List<String> vocabulary) {
    vocabulary.forEach(piece -> pieces.put(piece, (long) pieces.size()));
  }

  /** The numbers of the pieces between the marks of beginning and end, at most so many in all. */
  long[] of(String prepared, int most) {
    List<Long> found = new ArrayList<>(List.of(pieces.get("[CLS]")));
    for (String token : prepared.split(" ", -1)) {
      found.addAll(ofToken(token));
    }
    List<Long> kept = new ArrayList<>(found.subList(0, Math.min(most - 1, found.size())));
    kept.add(pieces.get("[SEP]"));
    return kept.stream().mapToLong(Long::longValue).toArray();
  }

  private List<Long> ofToken(String token) {
    List<Long> found = new ArrayList<>();
    int start = 0;
    while (start < token.length()) {
      int end = token.length() > LONGEST_TOKEN ? start : token.length();
      while (end > start && !pieces.containsKey(piece(token, start, end))) {
        end--;
      }
      if (end == start) {
        return List.of(pieces.get("[UNK]"));
      }
      found.add(pieces.get(piece(token, start, end)));
      start = end;
    }
    return found;
  }

  private static String piece(String token, int start, int end) {
    return (start == 0 ? "" : "##") + token.substring(start, end);
  }
}
