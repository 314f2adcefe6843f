package bluelamp.text;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.element_at;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.map_filter;
import static org.apache.spark.sql.functions.regexp_replace;
import static org.apache.spark.sql.functions.transform_values;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;

import com.johnsnowlabs.nlp.DocumentAssembler;
import com.johnsnowlabs.nlp.annotators.RegexTokenizer;
import com.johnsnowlabs.nlp.annotators.classifier.dl.BertForSequenceClassification;
import java.util.List;
import org.apache.spark.ml.Pipeline;
import org.apache.spark.ml.PipelineModel;
import org.apache.spark.ml.PipelineStage;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Scores texts by one model through Spark NLP. A text of another language than English is not
 * scored, and one with nothing to read is not; the row says why. A text too short to tell its
 * language by is taken for English where no other is likelier.
 *
 * <p>The text is prepared and split at spaces here: Spark NLP's own tokenisers keep only the first
 * group of word pieces of a token, so {@code don't} would be read as {@code don}.
 */
public final class Annotator {
  /**
   * What preparation makes of links and mentions: with nothing besides there is nothing to read.
   * Taken off one by one: Java descends once for each that a pattern repeats.
   */
  private static final String LINKS_AND_MENTIONS = "http|user|\\s";

  private static final StructType JUDGED =
      new StructType().add("language", DataTypes.StringType).add("english", DataTypes.BooleanType);

  private final Model model;
  private final PipelineModel pipeline;
  private final UserDefinedFunction prepared;

  /** Loads the model; takes about two seconds. */
  public Annotator(SparkSession session, Model model) {
    this.model = model;
    Preparation preparation = model.preparation();
    this.prepared = udf((UDF1<String, String>) preparation::apply, DataTypes.StringType);
    this.pipeline = pipeline(session);
  }

  private PipelineModel pipeline(SparkSession session) {
    DocumentAssembler document = new DocumentAssembler();
    document.setInputCol("prepared");
    document.setOutputCol("document");
    RegexTokenizer token = new RegexTokenizer();
    token.setInputCols(new String[] {"document"});
    token.setOutputCol("token");
    token.setPattern("\\s+");
    token.setToLowercase(false);
    BertForSequenceClassification classes = SavedModel.loaded(session, model);
    classes.setInputCols(new String[] {"document", "token"});
    classes.setOutputCol("scored");
    classes.setCaseSensitive(false);
    classes.setMaxSentenceLength(model.maxTokens());
    PipelineStage[] stages = {document, token, classes};
    StructType schema = new StructType().add("prepared", DataTypes.StringType);
    return new Pipeline().setStages(stages).fit(session.createDataFrame(List.of(), schema));
  }

  private static Row judged(String text) {
    Language.Verdict verdict = Language.shipped().judged(text);
    return RowFactory.create(verdict.language(), verdict.english());
  }

  /** Whether a text is of a language that the models read. */
  public static boolean reads(String text) {
    return Language.shipped().isReadAsEnglish(text);
  }

  /**
   * The rows with what is said of each text: {@code language}, {@code label}, {@code probabilities}
   * (by label) and, where there is no label, {@code not_scored_because}: {@code language} or {@code
   * nothing_to_read}.
   *
   * @param rows with a column {@code text}, which may be null
   */
  public Dataset<Row> annotated(Dataset<Row> rows) {
    Column read = col("judged.english");
    Dataset<Row> ready =
        rows.withColumn(
                "judged", udf((UDF1<String, Row>) Annotator::judged, JUDGED).apply(col("text")))
            .withColumn("language", col("judged.language"))
            .withColumn(
                "prepared",
                when(read.and(col("text").isNotNull()), prepared.apply(col("text"))).otherwise(""));
    Column probabilities = element_at(col("scored.metadata"), 1);
    Column label = element_at(col("scored.result"), 1);
    Column nothing = regexp_replace(col("prepared"), LINKS_AND_MENTIONS, "").equalTo("");
    return pipeline
        .transform(ready.withColumn("prepared", when(nothing, "").otherwise(col("prepared"))))
        .withColumn("label", when(col("prepared").notEqual(""), label))
        .withColumn(
            "probabilities",
            when(
                col("label").isNotNull(),
                transform_values(
                    map_filter(probabilities, (name, p) -> name.isin(model.labels().toArray())),
                    (name, p) -> p.cast("double"))))
        .withColumn(
            "not_scored_because",
            when(read.unary_$bang(), lit("language"))
                .when(col("label").isNull(), lit("nothing_to_read")))
        .drop("judged", "prepared", "document", "token", "scored");
  }
}
