package bluelamp.testing;

import java.net.URI;
import java.util.List;
import org.testcontainers.containers.MinIOContainer;
import software.amazon.awssdk.auth.credentials.EnvironmentVariableCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * The one MinIO of a test JVM, in a container. Its address and the keys to it stand in the
 * environment, as a user's do, and the keys are canaries: they must turn up in no log.
 */
public final class Minio {
  /** The image that jobs/verify builds where it cannot be pulled. */
  private static final String IMAGE = "minio/minio:RELEASE.2025-09-07T16-13-09Z";

  /** The bucket that is there from the start. */
  public static final String BUCKET = "bluelamp-it";

  private static final int PORT = 9000;
  private static MinIOContainer container;

  private Minio() {}

  /** A place in the bucket that no other test uses, after MinIO has been started. */
  public static String place(String name) {
    start();
    return "s3a://" + BUCKET + "/" + name;
  }

  /** Where MinIO answers. */
  public static URI endpoint() {
    return URI.create(System.getenv("AWS_ENDPOINT_URL"));
  }

  /** A client of Amazon's, for what no program of ours does. */
  public static S3Client client() {
    return S3Client.builder()
        .endpointOverride(endpoint())
        .credentialsProvider(EnvironmentVariableCredentialsProvider.create())
        .region(Region.US_EAST_1)
        .forcePathStyle(true)
        .build();
  }

  /** Ends it as a power cut does; what it holds stays on its disk. */
  public static void kill() {
    container.getDockerClient().killContainerCmd(container.getContainerId()).exec();
  }

  /** Starts it again where it was. */
  public static void restart() {
    container.getDockerClient().startContainerCmd(container.getContainerId()).exec();
  }

  private static synchronized void start() {
    if (container != null) {
      return;
    }
    container =
        new MinIOContainer(IMAGE)
            .withUserName(System.getenv("AWS_ACCESS_KEY_ID"))
            .withPassword(System.getenv("AWS_SECRET_ACCESS_KEY"));
    // A port of its own choice would be another after a restart.
    container.setPortBindings(List.of(endpoint().getPort() + ":" + PORT));
    container.start();
    try (S3Client client = client()) {
      client.createBucket(request -> request.bucket(BUCKET));
    }
  }
}
