package bluelamp.archive;

import java.util.Collections;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Function;
import org.apache.spark.sql.catalyst.InternalRow;

/** The rows of one task's bundles, one bundle after another, each opened when its turn comes. */
final class Chained implements Iterator<InternalRow> {
  private final Iterator<Task> tasks;
  private final Function<Task, Iterator<InternalRow>> open;
  private Iterator<InternalRow> current = Collections.emptyIterator();

  Chained(Iterator<Task> tasks, Function<Task, Iterator<InternalRow>> open) {
    this.tasks = tasks;
    this.open = open;
  }

  @Override
  public boolean hasNext() {
    while (!current.hasNext() && tasks.hasNext()) {
      current = open.apply(tasks.next());
    }
    return current.hasNext();
  }

  @Override
  public InternalRow next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return current.next();
  }
}
