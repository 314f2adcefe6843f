package bluelamp.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The 43 forces with no more facts than tests need. */
final class ForcesDrawn {
  private static final String SLUGS =
      "metropolitan cumbria lancashire merseyside greater-manchester cheshire northumbria durham north-yorkshire"
          + " west-yorkshire south-yorkshire humberside cleveland west-midlands staffordshire west-mercia warwickshire"
          + " derbyshire nottinghamshire lincolnshire leicestershire northamptonshire cambridgeshire norfolk suffolk"
          + " bedfordshire hertfordshire essex thames-valley hampshire surrey kent sussex city-of-london"
          + " devon-and-cornwall avon-and-somerset gloucestershire wiltshire dorset north-wales gwent south-wales"
          + " dyfed-powys";
  private static final List<String> WELSH =
      List.of("north-wales", "gwent", "south-wales", "dyfed-powys");

  private ForcesDrawn() {}

  static List<String> slugs() {
    return List.of(SLUGS.split(" "));
  }

  /** The forces, through a file as a user has it. */
  static SampleForces in(Path folder) throws IOException {
    StringBuilder csv =
        new StringBuilder(
            "force_id,ons_code,name,nation,bilingual,population,population_year,officers,officers_year,peer_group\n");
    for (String slug : slugs()) {
      boolean welsh = WELSH.contains(slug);
      csv.append(
          "%s,,%s police,%s,%s,500000,2021,1500,2021,\n"
              .formatted(slug, slug, welsh ? "wales" : "england", welsh));
    }
    return SampleForces.read(Files.writeString(folder.resolve("forces.csv"), csv));
  }
}
