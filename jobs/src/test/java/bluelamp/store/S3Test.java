package bluelamp.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class S3Test {
  @Test
  void aStoreOfOnesOwnHasPathsInPlaceOfHosts() {
    Map<String, String> amazon = S3.settings(Map.of("AWS_REGION", "eu-west-2"));
    assertFalse(amazon.containsKey("spark.hadoop.fs.s3a.endpoint"));
    Map<String, String> own = S3.settings(Map.of("AWS_ENDPOINT_URL", "http://minio:9000"));
    assertEquals("http://minio:9000", own.get("spark.hadoop.fs.s3a.endpoint"));
    assertEquals("true", own.get("spark.hadoop.fs.s3a.path.style.access"));
    assertEquals("us-east-1", own.get("spark.hadoop.fs.s3a.endpoint.region"));
  }

  @Test
  void credentialsOfTheEnvironmentDoNotBecomeSettings() {
    Map<String, String> environment =
        Map.of(
            "AWS_ENDPOINT_URL", "http://minio:9000",
            "AWS_ACCESS_KEY_ID", "a-canary",
            "AWS_SECRET_ACCESS_KEY", "a-canary");
    assertFalse(S3.settings(environment).containsValue("a-canary"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "spark.hadoop.fs.s3a.access.key",
        "fs.s3a.secret.key",
        "spark.hadoop.fs.s3a.bucket.ours.session.token",
        "spark.hadoop.fs.s3a.proxy.password",
        "spark.hadoop.fs.s3a.encryption.key",
        "spark.hadoop.fs.s3n.awsSecretAccessKey",
        "spark.executorEnv.AWS_ACCESS_KEY_ID"
      })
  void settingsThatHoldACredential(String setting) {
    assertTrue(S3.isCredential(setting));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "spark.hadoop.fs.s3a.aws.credentials.provider",
        "spark.hadoop.fs.s3a.endpoint",
        "spark.hadoop.fs.s3a.security.credential.provider.path",
        "spark.sql.shuffle.partitions"
      })
  void settingsThatDoNot(String setting) {
    assertFalse(S3.isCredential(setting));
  }
}
