package bluelamp.text;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.WireFormat;
import java.io.IOException;
import java.util.OptionalLong;

/**
 * The table in a model's weights that has a row for each word piece. ONNX Runtime tells nothing of
 * it, and takes a number beyond its end for a fault of the text; so it is looked up in the file,
 * whose fields have their numbers from {@code onnx.proto}.
 */
final class WordTable {
  private static final int GRAPH_OF_MODEL = 7;
  private static final int TENSOR_OF_GRAPH = 5;
  private static final int DIMENSION_OF_TENSOR = 1;
  private static final int NAME_OF_TENSOR = 8;

  /** What BERT calls the table, whatever stands before and behind that. */
  private static final String NAME = "word_embeddings";

  private final CodedInputStream in;
  private OptionalLong rows = OptionalLong.empty();

  private WordTable(byte[] weights) {
    this.in = CodedInputStream.newInstance(weights);
  }

  /** How many word pieces the weights know; nothing when there is no such table in them. */
  static OptionalLong rows(byte[] weights) {
    WordTable table = new WordTable(weights);
    try {
      table.each(GRAPH_OF_MODEL, () -> table.each(TENSOR_OF_GRAPH, table::tensor));
    } catch (IOException e) {
      return OptionalLong.empty(); // no ONNX to its end
    }
    return table.rows;
  }

  /** Reads every message that stands under a number, up to the end of the one it is in. */
  private void each(int number, Message message) throws IOException {
    for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
      if (WireFormat.getTagFieldNumber(tag) == number) {
        int outer = in.pushLimit(in.readRawVarint32());
        message.read();
        in.popLimit(outer);
      } else {
        in.skipField(tag);
      }
    }
  }

  private void tensor() throws IOException {
    OptionalLong first = OptionalLong.empty();
    boolean twoDimensions = false;
    String name = "";
    for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
      switch (WireFormat.getTagFieldNumber(tag)) {
        case DIMENSION_OF_TENSOR -> {
          long size = in.readInt64();
          twoDimensions = first.isPresent();
          first = twoDimensions ? first : OptionalLong.of(size);
        }
        case NAME_OF_TENSOR -> name = in.readString();
        default -> in.skipField(tag);
      }
    }
    if (twoDimensions && name.contains(NAME)) {
      rows = first;
    }
  }

  /** Reads what is left of a message. */
  @FunctionalInterface
  private interface Message {
    void read() throws IOException;
  }
}
