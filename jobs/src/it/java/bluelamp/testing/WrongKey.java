package bluelamp.testing;

import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;

/** Provides a key that no store knows. */
public final class WrongKey implements AwsCredentialsProvider {
  /** The provider as Hadoop makes it. */
  public static AwsCredentialsProvider create() {
    return new WrongKey();
  }

  @Override
  public AwsCredentials resolveCredentials() {
    return AwsBasicCredentials.create("nobody-knows-it", "nobody-knows-this-either");
  }
}
