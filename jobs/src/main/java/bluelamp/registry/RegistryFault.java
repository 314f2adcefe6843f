package bluelamp.registry;

/**
 * One thing wrong in the registry.
 *
 * @param file name of the file in the registry's folder
 * @param line where in the file, from 1; 0 where it is the file as a whole
 * @param what what is wrong
 * @param remedy what to do
 */
public record RegistryFault(String file, long line, String what, String remedy) {
  @Override
  public String toString() {
    return (line == 0 ? file : file + " line " + line) + ": " + what + ". " + remedy;
  }
}
