package bluelamp.run;

import java.util.function.Function;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * A table that is computed from others.
 *
 * @param name its name, as in its contract
 * @param made how it is made; which inputs it asks for is held against the contract by a test
 */
public record Derived(String name, Function<Inputs, Dataset<Row>> made) {}
