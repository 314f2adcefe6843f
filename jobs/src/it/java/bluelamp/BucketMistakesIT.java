package bluelamp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bluelamp.testing.Minio;
import bluelamp.testing.TestSpark;
import bluelamp.testing.WrongKey;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.s3.S3Client;

/** What can be wrong with a bucket is told at once, in one line. */
@Timeout(value = 20, unit = TimeUnit.SECONDS)
class BucketMistakesIT {
  private static final String PROVIDER = "spark.hadoop.fs.s3a.aws.credentials.provider=";
  private static final String READ_ONLY = "bluelamp-read-only";

  @TempDir Path folder;

  @BeforeEach
  @Timeout(value = 2, unit = TimeUnit.MINUTES)
  void started() {
    Minio.place("mistakes");
    TestSpark.session();
  }

  private void refused(int code, String line, String lake, String... more) {
    Place place = Place.at(folder).deliver(SmallSample.files().subList(0, 1));
    List<String> arguments = new ArrayList<>(List.of("--lake", lake));
    arguments.addAll(List.of(more));
    Said said = Said.by(place.nightly(arguments.toArray(String[]::new)));
    assertEquals("bluelamp: " + line, said.complaint());
    assertEquals(code, said.code());
    assertEquals("", said.out());
    assertFalse(said.err().contains("\tat "), said.err());
  }

  @Test
  void wrongKey() {
    String lake = Minio.place("wrong-key");
    refused(
        3,
        "The store of "
            + lake
            + " does not accept the credentials (they are unknown, wrong or expired). Nothing was done."
            + " Look at AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY and AWS_SESSION_TOKEN, or at the provider.",
        lake,
        "--conf",
        PROVIDER + WrongKey.class.getName());
  }

  @Test
  void noBucket() {
    refused(
        2,
        "There is no bucket for s3a://bluelamp-nowhere/lake. Nothing was done. Make it, or name another.",
        "s3a://bluelamp-nowhere/lake");
  }

  @Test
  void readOnly() {
    try (S3Client client = Minio.client()) {
      client.createBucket(request -> request.bucket(READ_ONLY));
      client.putBucketPolicy(request -> request.bucket(READ_ONLY).policy(mayBeRead()));
    }
    refused(
        3,
        "The credentials may not write to s3a://bluelamp-read-only/lake. Nothing was done."
            + " Let their policy allow it, or use others.",
        "s3a://" + READ_ONLY + "/lake",
        "--conf",
        PROVIDER + "org.apache.hadoop.fs.s3a.AnonymousAWSCredentialsProvider");
  }

  private static String mayBeRead() {
    return """
        {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Principal": {"AWS": ["*"]},
         "Action": ["s3:ListBucket", "s3:GetBucketLocation", "s3:GetObject"],
         "Resource": ["arn:aws:s3:::%1$s", "arn:aws:s3:::%1$s/*"]}]}
        """
        .formatted(READ_ONLY);
  }

  @Test
  void nobodyThere() {
    Place place = Place.at(folder).deliver(SmallSample.files().subList(0, 1));
    Said said =
        Said.by(
            place.nightly(
                "--lake",
                "s3a://bluelamp-it/lake",
                "--conf",
                "spark.hadoop.fs.s3a.endpoint=http://127.0.0.1:9"));
    assertEquals(1, said.code());
    assertTrue(
        said.complaint()
            .startsWith("bluelamp: The store of s3a://bluelamp-it/lake does not answer ("),
        said.complaint());
    assertEquals(1, said.complaint().lines().count());
  }

  @Test
  void noCredentials() {
    String lake = Minio.place("no-credentials");
    refused(
        2,
        "No credentials for "
            + lake
            + " were found. Nothing was done. Set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY in the environment,"
            + " or name a provider with --conf spark.hadoop.fs.s3a.aws.credentials.provider=CLASS.",
        lake,
        "--conf",
        PROVIDER + "org.apache.hadoop.fs.s3a.SimpleAWSCredentialsProvider");
  }

  @Test
  void archivesInABucketThatIsNotThere() {
    Place place = Place.at(folder);
    Said said = Said.by(place.nightly("--archives", "s3a://bluelamp-nowhere/archives"));
    assertEquals(2, said.code());
    assertTrue(said.complaint().contains("There is no bucket for s3a://bluelamp-nowhere/archives"));
  }

  @Test
  void doctorSaysWhoseKeysTheyAreAndWhatTheBucketCan() {
    Place place = Place.at(folder).deliver(SmallSample.files().subList(0, 1));
    Said said = Said.by(place.arguments("doctor", "--lake", Minio.place("doctor/lake")));
    assertEquals(0, said.code(), said.out() + said.err());
    for (String line :
        List.of(
            "ok    Hadoop    3.4.3",
            "ok    keys      taken from EnvironmentVariableCredentialsProvider",
            "ok    bucket    answers, may be written to, has conditional create",
            "ok    lake      "
                + Minio.place("doctor/lake")
                + ": not there yet; the first run makes it, writable")) {
      assertTrue(said.out().lines().anyMatch(line::equals), said.out());
    }
    Said wrong =
        Said.by(
            place.arguments(
                "doctor",
                "--lake",
                Minio.place("doctor/lake"),
                "--conf",
                PROVIDER + WrongKey.class.getName()));
    assertEquals(1, wrong.code());
    assertTrue(wrong.out().contains("MEND  bucket    The store of "), wrong.out());
  }
}
