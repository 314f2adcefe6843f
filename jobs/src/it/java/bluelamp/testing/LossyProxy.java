package bluelamp.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A way to MinIO on which the answer to the first request that says a certain thing gets lost: the
 * request arrives and is carried out, and the connection breaks before its answer.
 */
public final class LossyProxy implements AutoCloseable {
  private final ServerSocket door;
  private final String fatal;
  private final AtomicInteger lost = new AtomicInteger();
  private final ExecutorService threads =
      Executors.newCachedThreadPool(
          work -> {
            Thread thread = new Thread(work, "lossy-proxy");
            thread.setDaemon(true);
            return thread;
          });

  /**
   * Opens the way.
   *
   * @param fatal what stands in the head of the request whose answer gets lost
   */
  public LossyProxy(String fatal) throws IOException {
    this.fatal = fatal;
    this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    threads.execute(this::serve);
  }

  /** Where it is. */
  public URI endpoint() {
    return URI.create("http://127.0.0.1:" + door.getLocalPort());
  }

  /** How many answers got lost. */
  public int lost() {
    return lost.get();
  }

  private void serve() {
    while (!door.isClosed()) {
      try {
        Socket client = door.accept();
        Socket minio = new Socket(InetAddress.getLoopbackAddress(), Minio.endpoint().getPort());
        threads.execute(() -> carry(client, minio, true));
        threads.execute(() -> carry(minio, client, false));
      } catch (IOException e) {
        if (!door.isClosed()) {
          throw new UncheckedIOException(e);
        }
      }
    }
  }

  private void carry(Socket from, Socket to, boolean requests) {
    byte[] buffer = new byte[1 << 16];
    try (from;
        to) {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        out.write(buffer, 0, n);
        String head = new String(buffer, 0, n, StandardCharsets.ISO_8859_1);
        if (requests && head.contains(fatal) && lost.compareAndSet(0, 1)) {
          // Long enough for MinIO to have done it.
          Thread.sleep(500);
          return;
        }
      }
    } catch (IOException e) {
      // The other direction has closed both.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() throws IOException {
    door.close();
    threads.shutdownNow();
  }
}
