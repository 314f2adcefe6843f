package bluelamp.text;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.util.Arrays;
import java.util.Map;

/**
 * A model asked without Spark or Spark NLP, one text at a time on one thread: what a benchmark
 * compares with, and what the pipeline's answers are held against.
 */
public final class RawModel implements AutoCloseable {
  private final Model model;
  private final WordPieces pieces;
  private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
  private final OrtSession session;

  /** Loads the model. */
  public RawModel(Model model) {
    this.model = model;
    this.pieces = new WordPieces(model.vocabulary());
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      this.session =
          environment.createSession(model.folder().resolve("model.onnx").toString(), options);
    } catch (OrtException e) {
      throw new ModelRefused(
          "The model in "
              + model.folder()
              + " is not one that ONNX Runtime reads ("
              + e.getMessage()
              + "). No text was scored.");
    }
  }

  /** The numbers of a text's word pieces. */
  public long[] pieces(String text) {
    return pieces.of(model.preparation().apply(text), model.maxTokens());
  }

  /** The probability of each label, in the model's order, of a text given by its pieces. */
  public double[] probabilities(long[] pieces) {
    long[][] ids = {pieces};
    long[][] ones = {new long[pieces.length]};
    Arrays.fill(ones[0], 1);
    try (OnnxTensor input = OnnxTensor.createTensor(environment, ids);
        OnnxTensor mask = OnnxTensor.createTensor(environment, ones);
        OnnxTensor types = OnnxTensor.createTensor(environment, new long[1][pieces.length]);
        OrtSession.Result result =
            session.run(
                Map.of("input_ids", input, "attention_mask", mask, "token_type_ids", types))) {
      return softmax(((float[][]) result.get(0).getValue())[0]);
    } catch (OrtException e) {
      throw new IllegalStateException("ONNX Runtime could not score a text.", e);
    }
  }

  private static double[] softmax(float[] logits) {
    double[] shares = new double[logits.length];
    double most = Double.NEGATIVE_INFINITY;
    for (float logit : logits) {
      most = Math.max(most, logit);
    }
    double all = 0;
    for (int i = 0; i < shares.length; i++) {
      shares[i] = Math.exp(logits[i] - most);
      all += shares[i];
    }
    for (int i = 0; i < shares.length; i++) {
      shares[i] /= all;
    }
    return shares;
  }

  @Override
  public void close() {
    try {
      session.close();
    } catch (OrtException e) {
      throw new IllegalStateException("ONNX Runtime would not let go of a model.", e);
    }
  }
}
