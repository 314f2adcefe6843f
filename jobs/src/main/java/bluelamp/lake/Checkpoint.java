package bluelamp.lake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.example.GroupReadSupport;
import org.apache.parquet.schema.GroupType;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.MapLogicalTypeAnnotation;
import org.apache.parquet.schema.Type;

/**
 * A checkpoint of a Delta log: the actions that stand at its version in one Parquet file, as the
 * JSON that commits have them in.
 */
final class Checkpoint {
  private Checkpoint() {}

  static List<JsonNode> actions(Path file, Configuration conf) throws IOException {
    List<JsonNode> actions = new ArrayList<>();
    try (ParquetReader<Group> rows =
        ParquetReader.builder(new GroupReadSupport(), file).withConf(conf).build()) {
      for (Group row = rows.read(); row != null; row = rows.read()) {
        actions.add(object(row));
      }
    }
    return actions;
  }

  private static ObjectNode object(Group group) {
    ObjectNode object = LakeJson.MAPPER.createObjectNode();
    GroupType type = group.getType();
    for (int field = 0; field < type.getFieldCount(); field++) {
      if (group.getFieldRepetitionCount(field) > 0) {
        object.set(type.getFieldName(field), value(group, field));
      }
    }
    return object;
  }

  private static JsonNode value(Group of, int field) {
    Type type = of.getType().getType(field);
    if (type.isPrimitive()) {
      return switch (type.asPrimitiveType().getPrimitiveTypeName()) {
        case INT32 -> LakeJson.MAPPER.getNodeFactory().numberNode(of.getInteger(field, 0));
        case INT64 -> LakeJson.MAPPER.getNodeFactory().numberNode(of.getLong(field, 0));
        default -> LakeJson.MAPPER.getNodeFactory().textNode(of.getValueToString(field, 0));
      };
    }
    Group group = of.getGroup(field, 0);
    LogicalTypeAnnotation kind = type.getLogicalTypeAnnotation();
    if (kind instanceof MapLogicalTypeAnnotation) {
      return map(group);
    }
    return kind == null ? object(group) : list(group);
  }

  private static ObjectNode map(Group entries) {
    ObjectNode map = LakeJson.MAPPER.createObjectNode();
    for (int each = 0; each < entries.getFieldRepetitionCount(0); each++) {
      Group entry = entries.getGroup(0, each);
      boolean isNull = entry.getFieldRepetitionCount(1) == 0;
      map.put(entry.getString(0, 0), isNull ? null : entry.getString(1, 0));
    }
    return map;
  }

  private static ArrayNode list(Group elements) {
    ArrayNode list = LakeJson.MAPPER.createArrayNode();
    for (int each = 0; each < elements.getFieldRepetitionCount(0); each++) {
      list.add(value(elements.getGroup(0, each), 0));
    }
    return list;
  }
}
