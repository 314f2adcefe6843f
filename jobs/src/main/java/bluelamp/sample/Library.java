package bluelamp.sample;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Every text of the sample, made beforehand so that there are no more different ones than allowed:
 * what each account says, what the public says to it and hears back, and what everybody says to
 * partners and colleagues.
 *
 * <p>Of {@code n} texts three tenths are broadcasts, half of which turn up again behind {@code RT};
 * a fifth is what the public writes, and another what it hears back. The rest, about 300, does not
 * grow with {@code n}.
 */
final class Library {
  private static final double BROADCASTS = 0.30;
  private static final double PAIRS = 0.20;
  private static final int OUTSIDERS = 24;
  private static final int SHARED = 24;
  private static final int OF_A_KIND = 3;
  private final List<List<Phrase>> broadcasts = new ArrayList<>();
  private final Map<Integer, List<Phrase>> trended = new HashMap<>();
  private final List<List<Pair>> pairs = new ArrayList<>();
  private final List<List<Addressed>> partners = new ArrayList<>();
  private final List<Addressed> outsiders = new ArrayList<>();
  private final List<Phrase> colleagues = new ArrayList<>();
  private final List<Phrase> quotes = new ArrayList<>();
  private final List<Phrase> threads = new ArrayList<>();
  private final List<Phrase> unknowns = new ArrayList<>();
  private final Grammar grammar = new Grammar();
  private final Strangers strangers;
  private final long seed;

  /** What a member of the public writes to an account, and what it answers. */
  record Pair(Voice member, Phrase contact, Phrase answer) {}

  /** Someone, and a text to or by them. */
  record Addressed(Voice voice, Phrase text) {}

  Library(SampleOptions options, Cast cast) {
    this.seed = options.seed();
    this.strangers = new Strangers(options.seed());
    double weights =
        cast.accounts().stream().mapToDouble(account -> Math.sqrt(account.weight())).sum();
    for (Account account : cast.accounts()) {
      double part = options.distinctTexts() * Math.sqrt(account.weight()) / weights;
      boolean bilingual = cast.forces().get(account.home()).bilingual();
      addAccount(
          account,
          (int) Math.max(2, BROADCASTS * part),
          (int) Math.max(1, PAIRS * part),
          bilingual);
    }
    for (int force = 0; force < cast.forces().size(); force++) {
      addForce(force);
    }
    addShared();
  }

  /** A broadcast of an account; a welcome sixth of those in the Welsh forces is Welsh. */
  Phrase broadcast(Account account, Draws draws) {
    return draws.one(broadcasts.get(account.number()));
  }

  /** A broadcast of an account with a trend that is of the trend's class, or is not. */
  Phrase broadcast(Account account, Trend trend, boolean ofClass, Draws draws) {
    return draws.one(
        trended.get(account.number()).stream().filter(each -> trend.has(each) == ofClass).toList());
  }

  Pair pair(Account account, Draws draws) {
    return draws.one(pairs.get(account.number()));
  }

  Addressed partner(Account account, Draws draws) {
    return draws.one(partners.get(account.home()));
  }

  Addressed outsider(Draws draws) {
    return draws.one(outsiders);
  }

  /** What is said to a colleague: always the same to the same one. */
  Phrase toColleague(Voice colleague, String handle) {
    return colleagues
        .get(Math.floorMod(colleague.account(), colleagues.size()))
        .after("@" + handle + " ");
  }

  Phrase quote(Draws draws) {
    return draws.one(quotes);
  }

  Phrase thread(Draws draws) {
    return draws.one(threads);
  }

  Phrase unknown(Draws draws) {
    return draws.one(unknowns);
  }

  private void addAccount(Account account, int texts, int conversations, boolean bilingual) {
    Draws draws = new Draws(seed, 4, account.number());
    List<Phrase> own = new ArrayList<>();
    for (int i = 0; i < texts; i++) {
      own.add(grammar.draw(draws, "post", bilingual && i % 3 == 1 ? "cy" : "en"));
    }
    broadcasts.add(own);
    Trend.of(account.home())
        .ifPresent(trend -> trended.put(account.number(), bothKinds(account, trend, own)));
    List<Pair> talks = new ArrayList<>();
    for (int i = 0; i < conversations; i++) {
      String language = bilingual && i % 4 == 1 ? "cy" : "en";
      Voice member = strangers.member(account.number(), i);
      Phrase contact = addressed(draws, "contact", language, account.voice());
      talks.add(new Pair(member, contact, addressed(draws, "answer", language, member)));
    }
    pairs.add(talks);
  }

  /** The texts of an account and as many more as it needs to have some of a class and some not. */
  private List<Phrase> bothKinds(Account account, Trend trend, List<Phrase> own) {
    Draws draws = new Draws(seed, 16, account.number());
    List<Phrase> both = new ArrayList<>(own);
    while (both.stream().filter(trend::has).count() < OF_A_KIND
        || both.stream().filter(each -> !trend.has(each)).count() < OF_A_KIND) {
      both.add(grammar.draw(draws, "post", "en"));
    }
    return both;
  }

  private Phrase addressed(Draws draws, String use, String language, Voice voice) {
    return grammar.draw(draws, use, language).after("@" + voice.handle() + " ");
  }

  private void addForce(int force) {
    Draws draws = new Draws(seed, 6, force);
    partners.add(
        strangers.partners(force).stream()
            .map(partner -> new Addressed(partner, addressed(draws, "partner", "en", partner)))
            .toList());
  }

  private void addShared() {
    Draws draws = new Draws(seed, 7);
    for (int i = 0; i < OUTSIDERS; i++) {
      outsiders.add(new Addressed(strangers.outsider(i), grammar.draw(draws, "post", "en")));
    }
    for (int i = 0; i < SHARED; i++) {
      colleagues.add(grammar.draw(draws, "colleague", "en"));
      quotes.add(grammar.draw(draws, "quote", "en"));
      threads.add(grammar.draw(draws, "thread", "en"));
      unknowns.add(grammar.draw(draws, "unknown", "en"));
    }
  }
}
